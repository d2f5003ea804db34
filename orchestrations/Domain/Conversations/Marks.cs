using System.Text.Json.Serialization;

namespace ContactFunctions.Domain.Conversations;

/// <summary>What clocks and reminders read instead of being told of every message.</summary>
public sealed record Marks
{
    public DateTimeOffset? CustomerWroteAt { get; init; }

    public DateTimeOffset? StaffWroteAt { get; init; }

    /// <summary>A person's first text; events and bots do not count. Cleared by a re-opening.</summary>
    public DateTimeOffset? FirstResponseAt { get; init; }

    public DateTimeOffset? FirstResponseWarnedAt { get; init; }

    public DateTimeOffset? FirstResponseBreachedAt { get; init; }

    /// <summary>Notices that the customer got while waiting in this stretch.</summary>
    public int WaitNotices { get; init; }

    public long CustomerReadSeq { get; init; }

    public long StaffReadSeq { get; init; }

    /// <summary>Customer texts since the staff last read or wrote.</summary>
    public int Unread { get; init; }

    /// <summary>True while the customer's last word has no answer.</summary>
    [JsonIgnore]
    public bool CustomerAwaitsAnswer => CustomerWroteAt is { } asked && !(StaffWroteAt >= asked);
}
