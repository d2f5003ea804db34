using System.Text.Json.Serialization;
using ContactFunctions.Domain.Conversations;

namespace ContactFunctions.Domain.Process;

/// <summary>What is ahead of one conversation: its state and every duty that is due without anybody's doing. Small enough to travel in an event.</summary>
/// <param name="LedgerVersion">Placement version that it was planned from.</param>
/// <param name="HeadVersion">Head version that it was planned from; between equal ledger versions the newer head wins.</param>
public sealed record Course(
    string ConversationId,
    int Epoch,
    long LedgerVersion,
    long HeadVersion,
    ConversationState State,
    IReadOnlyList<Duty> Duties)
{
    /// <summary>W3C traceparent of what made it due; null when nobody watched. It decides nothing.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? TraceParent { get; init; }

    /// <summary>The process has nothing left to do: the conversation is over and nothing waits to be sent.</summary>
    [JsonIgnore]
    public bool IsOver => Lifecycle.IsOver(State) && Duties.Count == 0;

    /// <summary>The duty that is due first; null only when <see cref="IsOver"/>.</summary>
    [JsonIgnore]
    public Duty? Next => Duties.MinBy(duty => duty.DueAt);

    /// <summary>The newer of two courses; a late signal never turns the process back.</summary>
    public Course Or(Course other) =>
        (other.LedgerVersion, other.HeadVersion).CompareTo((LedgerVersion, HeadVersion)) >= 0 ? other : this;

    /// <summary>The course once <paramref name="duty"/> was performed. An answer that is older than what is known never brings the duty back at once.</summary>
    public Course After(Duty duty, Course answer, DateTime now) =>
        ReferenceEquals(Or(answer), answer)
            ? answer
            : this with
            {
                Duties =
                [
                    .. Duties.Where(one => one != duty && one.Kind is not DutyKind.Settle),
                    new Duty(DutyKind.Settle, new DateTimeOffset(now, TimeSpan.Zero) + Agenda.SettleAfter),
                ],
            };

    /// <summary>Name of the durable instance that walks this course.</summary>
    [JsonIgnore]
    public string InstanceId => InstanceOf(ConversationId, Epoch);

    public static string InstanceOf(string conversationId, int epoch) => $"{conversationId}-{epoch}";
}
