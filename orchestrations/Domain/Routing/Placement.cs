using System.Text.Json.Serialization;
using ContactFunctions.Domain.Conversations;

namespace ContactFunctions.Domain.Routing;

/// <summary>Where a conversation that is not closed stands: the ledger's <c>r|</c> row. It decides; record and process follow.</summary>
public sealed record Placement
{
    public required string ConversationId { get; init; }

    public required int Epoch { get; init; }

    /// <summary>Raised by every change; a word about an older version is stale.</summary>
    public required long Version { get; init; }

    public required ConversationState State { get; init; }

    public required string Channel { get; init; }

    public required string Queue { get; init; }

    /// <summary>1 to 5, 3 is normal, higher is served earlier: each step above normal is worth one boost of waiting time.</summary>
    public int Priority { get; init; } = 3;

    /// <summary>Steps of priority that its channel adds; may be negative.</summary>
    public int ChannelPriority { get; init; }

    /// <summary>Capacity units that an operator needs for it; at least 1.</summary>
    public int Weight { get; init; } = 1;

    /// <summary>When the customer began to wait. Kept over declined offers, transfers and moves.</summary>
    public required DateTimeOffset EnqueuedAt { get; init; }

    /// <summary>Orders the queue; see <see cref="QueueOrder"/>.</summary>
    public required DateTimeOffset EffectiveAt { get; init; }

    /// <summary>When it entered its present queue; the default in rows of older releases.</summary>
    public DateTimeOffset QueuedAt { get; init; }

    /// <summary>0, 1, 2 …: raised by every entry into a queue, so that each stay in a queue is counted once.</summary>
    public int Visit { get; init; }

    /// <summary>Queues that it has overflowed out of: it never overflows back.</summary>
    public IReadOnlyList<string> Visited { get; init; } = [];

    /// <summary>1, 2, 3 … per queue and day.</summary>
    public required int TicketNumber { get; init; }

    /// <summary>Who holds the conversation (Active, Idle, WrapUp); null while nobody does.</summary>
    public string? Owner { get; init; }

    /// <summary>The open offer: to the next operator (Offered), or from the owner to a colleague (Active).</summary>
    public Offer? Offer { get; init; }

    /// <summary>When wrap-up ends by itself; null outside <see cref="ConversationState.WrapUp"/>.</summary>
    public DateTimeOffset? WrapUpUntil { get; init; }

    public IReadOnlyList<Declined> Declined { get; init; } = [];

    /// <summary>The last operator of this customer, or the one they asked for; asked first when eligible now.</summary>
    public string? PreferredOperator { get; init; }

    /// <summary>Until then nobody else is asked, as long as the preferred operator is there; null: they are only asked first.</summary>
    public DateTimeOffset? PreferredUntil { get; init; }

    /// <summary>The customer asked for exactly this operator: <see cref="PreferredUntil"/> holds whether they are there or not.</summary>
    public bool Direct { get; init; }

    public IReadOnlyList<SkillNeed> Needs { get; init; } = [];

    /// <summary>Skills of <see cref="Needs"/> that are no longer required, because it has waited long enough.</summary>
    public IReadOnlyList<string> Relaxed { get; init; } = [];

    public Beyond Beyond { get; init; }

    /// <summary>Who else of the staff is in it.</summary>
    public IReadOnlyList<Participant> Participants { get; init; } = [];

    /// <summary>The E.164 number that the customer wants to be called on: it keeps its place although they may have left. Null: none.</summary>
    public string? CallBack { get; init; }

    /// <summary>Null while every service level is in order.</summary>
    public Risk? Risk { get; init; }

    /// <summary>What the customer is to the organisation; null: nobody knows.</summary>
    public string? Segment { get; init; }

    /// <summary>Extensions of the present wrap-up.</summary>
    public int WrapUpExtensions { get; init; }

    public string? CustomerId { get; init; }

    public string? CustomerName { get; init; }

    public DateTimeOffset ChangedAt { get; init; }

    /// <summary>The newest stays in queues that are over, oldest first, at most <see cref="VisitEnd.Kept"/>; null when there were none.</summary>
    public IReadOnlyList<VisitEnd>? Ended { get; init; }

    /// <summary>Time that operators' units were charged for its owner until <see cref="ChangedAt"/>, wrap-up included.</summary>
    public TimeSpan Handled { get; init; }

    /// <summary>The part of <see cref="Handled"/> that was wrap-up.</summary>
    public TimeSpan WrappedUp { get; init; }

    /// <summary>The newest facts, oldest first: what the record still has to follow. At most <see cref="RoutingLimits.FactsKept"/>.</summary>
    public IReadOnlyList<Fact> Facts { get; init; } = [];

    /// <summary>Start of its stay in the present queue.</summary>
    [JsonIgnore]
    public DateTimeOffset EnteredAt => QueuedAt == default ? EnqueuedAt : QueuedAt;

    /// <summary>Everybody who may see it because they have to do with it: owner, whoever is asked, participants.</summary>
    [JsonIgnore]
    public IEnumerable<string> Staff =>
        new[] { Owner }.OfType<string>().Concat(Offer?.Asked ?? []).Concat(Participants.Select(one => one.Operator)).Distinct(StringComparer.Ordinal);

    /// <summary>Whether this skill still rules out whoever lacks it.</summary>
    public bool Requires(SkillNeed need) => !need.Preferred && !Relaxed.Contains(need.Skill);

    /// <summary>True when an operator's units are charged with this conversation for its owner.</summary>
    [JsonIgnore]
    public bool OwnerIsCharged => Owner is not null && State is (ConversationState.Active or ConversationState.WrapUp);
}
