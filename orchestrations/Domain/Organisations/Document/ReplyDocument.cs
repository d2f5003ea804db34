namespace ContactFunctions.Domain.Organisations.Document;

/// <summary>A <see cref="CannedReply"/> as it is edited.</summary>
public sealed record ReplyDocument : Part
{
    public string? Code { get; init; }

    public NamesDocument? Names { get; init; }

    public NamesDocument? Texts { get; init; }

    public IReadOnlyList<string?>? Queues { get; init; }
}
