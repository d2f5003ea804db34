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

    /// <summary>Capacity units that an operator needs for it; at least 1.</summary>
    public int Weight { get; init; } = 1;

    /// <summary>When the customer began to wait. Kept over declined offers, transfers and moves.</summary>
    public required DateTimeOffset EnqueuedAt { get; init; }

    /// <summary>Orders the queue; see <see cref="QueueOrder"/>.</summary>
    public required DateTimeOffset EffectiveAt { get; init; }

    /// <summary>1, 2, 3 … per queue and day.</summary>
    public required int TicketNumber { get; init; }

    /// <summary>Who holds the conversation (Active, Idle, WrapUp); null while nobody does.</summary>
    public string? Owner { get; init; }

    /// <summary>The open offer: to the next operator (Offered), or from the owner to a colleague (Active).</summary>
    public Offer? Offer { get; init; }

    /// <summary>When wrap-up ends by itself; null outside <see cref="ConversationState.WrapUp"/>.</summary>
    public DateTimeOffset? WrapUpUntil { get; init; }

    public IReadOnlyList<Declined> Declined { get; init; } = [];

    /// <summary>The last operator of this customer; asked first when eligible now.</summary>
    public string? PreferredOperator { get; init; }

    public IReadOnlyList<string> Skills { get; init; } = [];

    public string? CustomerId { get; init; }

    public string? CustomerName { get; init; }

    public DateTimeOffset ChangedAt { get; init; }

    /// <summary>The newest facts, oldest first: what the record still has to follow. At most <see cref="RoutingLimits.FactsKept"/>.</summary>
    public IReadOnlyList<Fact> Facts { get; init; } = [];

    /// <summary>True when an operator's units are charged with this conversation for its owner.</summary>
    [JsonIgnore]
    public bool OwnerIsCharged => Owner is not null && State is (ConversationState.Active or ConversationState.WrapUp);
}
