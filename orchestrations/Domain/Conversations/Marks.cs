using System.Text.Json.Serialization;
using ContactFunctions.Domain.Sla;

namespace ContactFunctions.Domain.Conversations;

/// <summary>What clocks and reminders read instead of being told of every message. Each means the right thing at its type's default.</summary>
public sealed record Marks
{
    public DateTimeOffset? CustomerWroteAt { get; init; }

    public DateTimeOffset? StaffWroteAt { get; init; }

    /// <summary>The policy and calendar of this stretch; null until something is written that moves a clock.</summary>
    public ServicePin? Service { get; init; }

    /// <summary>A person's first text; events and bots do not count. Cleared by a re-opening.</summary>
    public DateTimeOffset? FirstResponseAt { get; init; }

    /// <summary>Null while the clock runs, and when nothing was demanded.</summary>
    public ClockResult? FirstResponse { get; init; }

    /// <summary>The highest share of the target whose warning or escalation is done; here and below.</summary>
    public double FirstResponseStep { get; init; }

    /// <summary>The customer's first text that has no answer by a person.</summary>
    public DateTimeOffset? AwaitingSince { get; init; }

    public double NextResponseStep { get; init; }

    /// <summary>Answers in time after the first one, in this stretch.</summary>
    public int NextResponsesMet { get; init; }

    /// <summary>Answers that came too late, or never came although they were due.</summary>
    public int NextResponsesMissed { get; init; }

    /// <summary>Business time that the resolution clock had gained before it was paused or last set going.</summary>
    public TimeSpan ResolutionRun { get; init; }

    /// <summary>Null, unless <see cref="ResolutionPaused"/>: since the beginning of the stretch.</summary>
    public DateTimeOffset? ResolutionRunningSince { get; init; }

    public bool ResolutionPaused { get; init; }

    public double ResolutionStep { get; init; }

    /// <summary>When an answer last ended a risk that boards show: it has to be taken off them.</summary>
    public DateTimeOffset? RiskOverAt { get; init; }

    /// <summary>Null until the talk has ended, and when nothing was demanded.</summary>
    public ClockResult? Resolution { get; init; }

    /// <summary>The customer may leave a number to be called on.</summary>
    public bool CallBackOffered { get; init; }

    /// <summary>Notices that the customer got while waiting in this stretch.</summary>
    public int WaitNotices { get; init; }

    /// <summary>What has arrived at a client of the customer.</summary>
    public long CustomerDeliveredSeq { get; init; }

    public long StaffDeliveredSeq { get; init; }

    public long CustomerReadSeq { get; init; }

    public long StaffReadSeq { get; init; }

    /// <summary>Customer texts since the staff last read or wrote.</summary>
    public int Unread { get; init; }

    /// <summary>True while the customer's last word has no answer.</summary>
    [JsonIgnore]
    public bool CustomerAwaitsAnswer => CustomerWroteAt is { } asked && !(StaffWroteAt >= asked);
}
