using ContactFunctions.DurableEngine.Instances;

namespace ContactFunctions.DurableEngine.Storage;

/// <summary>One operation of an episode's transaction. A transaction touches each row once.</summary>
internal abstract record RowChange(string InstanceId)
{
    /// <summary>About what it adds to a transaction's size, in characters.</summary>
    public virtual int Chars => 200;
}

internal sealed record PutHead(InstanceHead Head) : RowChange(Head.Id)
{
    public override int Chars => 1_000 + Head.Tail.Length + Length(Head.Input) + Length(Head.Output) + Length(Head.CustomStatus)
        + Head.Outbox.Sum(letter => 300 + Length((letter.Message as Raise)?.Input) + Length((letter.Message as Start)?.Input)
            + Length((letter.Message as ChildDone)?.Result));

    private static int Length(string? text) => text?.Length ?? 0;
}

internal sealed record PutChunk(string InstanceId, int Number, string Text) : RowChange(InstanceId)
{
    public override int Chars => 200 + Text.Length;
}

internal sealed record DeleteHead(string InstanceId) : RowChange(InstanceId);

internal sealed record DeleteChunk(string InstanceId, int Number) : RowChange(InstanceId);
