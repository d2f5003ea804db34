namespace ContactFunctions.Fuzz.Stage;

/// <summary>Words that only some may ever read. Who finds another one in an answer has been shown what is not theirs.</summary>
internal sealed class Canaries
{
    /// <summary>Said in conversations of others, in a queue that the callers do not serve.</summary>
    public string Text { get; } = $"canary-text-{Guid.NewGuid():n}";

    /// <summary>What customers of those conversations are called.</summary>
    public string Name { get; } = $"canary-name-{Guid.NewGuid():n}";

    /// <summary>Noted for colleagues in the conversations of the calling customers.</summary>
    public string Note { get; } = $"canary-note-{Guid.NewGuid():n}";

    /// <summary>Words that this kind of caller must not find; customer records are open to all staff.</summary>
    public IReadOnlyList<string> HiddenFrom(CallerKind kind) => kind switch
    {
        CallerKind.Stranger or CallerKind.Customer => [Text, Name, Note],
        CallerKind.Operator => [Text],
        CallerKind.Supervisor => [],
    };
}
