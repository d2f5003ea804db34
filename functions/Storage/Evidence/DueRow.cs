using ContactFunctions.Domain.Conversations;
using ContactFunctions.Ports;

namespace ContactFunctions.Functions.Storage.Evidence;

/// <summary>An erasure that is not finished.</summary>
internal sealed class DueRow : Row
{
    public string By { get; set; } = "";

    public string? Channel { get; set; }

    public string? Ours { get; set; }

    public string? Theirs { get; set; }

    public string? Visitor { get; set; }

    public bool OnlyIfKeptTooLong { get; set; }

    public static DueRow Of(DueErasure due) => new()
    {
        PartitionKey = EvidenceKeys.Due,
        RowKey = due.ConversationId,
        By = due.By,
        Channel = due.Address?.Channel,
        Ours = due.Address?.Ours,
        Theirs = due.Address?.Theirs,
        Visitor = due.Visitor,
        OnlyIfKeptTooLong = due.OnlyIfKeptTooLong,
    };

    public DueErasure Due() => new(
        RowKey, By, Channel is { } channel && Ours is { } ours && Theirs is { } theirs ? new StandingAddress(channel, ours, theirs) : null, Visitor, OnlyIfKeptTooLong);
}
