using System.Text.Json.Serialization;
using ContactFunctions.Domain.Customers;
using ContactFunctions.Domain.Limits;
using ContactFunctions.Domain.Hooks;
using ContactFunctions.Domain.Sla;
using ContactFunctions.Domain.Texting.Consents;
using ContactFunctions.Domain.Routing.Arrivals;

namespace ContactFunctions.Domain.Conversations;

/// <summary>The head of a conversation's record: everything that deciding about the next entry needs. One row, changed under its ETag.</summary>
public sealed record ConversationHead
{
    public required string Id { get; init; }

    /// <summary><c>chat</c>, <c>sms</c> …</summary>
    public required string Channel { get; init; }

    public required string Queue { get; init; }

    public required ConversationState State { get; init; }

    /// <summary>When the ledger decided on <see cref="State"/>.</summary>
    public DateTimeOffset StateSince { get; init; }

    /// <summary>1, raised by every re-opening: the durable instance of this stretch is <c>{id}-{epoch}</c>.</summary>
    public int Epoch { get; init; } = 1;

    /// <summary>Raised by every change; what clients compare.</summary>
    public long Version { get; init; }

    public long LastSeq { get; init; }

    public long LastEntry { get; init; }

    /// <summary>Hash of the newest entry; the genesis hash before the first.</summary>
    public required string LastHash { get; init; }

    /// <summary>Time of the newest entry; the next one is never earlier.</summary>
    public DateTimeOffset LastEntryAt { get; init; }

    /// <summary>The newest placement version whose fact is written down.</summary>
    public long LedgerVersion { get; init; }

    /// <summary>Operator id; null while nobody owns it.</summary>
    public string? Owner { get; init; }

    public string? OwnerName { get; init; }

    /// <summary>Others of the staff who talk with the customer too: operator ids.</summary>
    public IReadOnlyList<string> Voices { get; init; } = [];

    /// <summary>Others of the staff who are in it unseen by the customer: operator ids.</summary>
    public IReadOnlyList<string> Advisers { get; init; } = [];

    /// <summary>What was decided about it on its way in; null: nothing special.</summary>
    public RoutingRequest? Routing { get; init; }

    public required CustomerCard Customer { get; init; }

    /// <summary>Of the form before the conversation, in its order; null: there was none.</summary>
    public IReadOnlyList<FormAnswer>? Answers { get; init; }

    public PageVisited? Page { get; init; }

    /// <summary>Both addresses of a channel with standing addresses; null for chat.</summary>
    public StandingAddress? Address { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Start of the present stretch: opened or re-opened.</summary>
    public required DateTimeOffset WaitingSince { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>0 until the ledger's first fact is followed.</summary>
    public int TicketNumber { get; init; }

    /// <summary>SHA-256 of the body that opened it, to tell a repeat from a re-used start id; null when opened without one.</summary>
    public string? StartFingerprint { get; init; }

    public string? Continues { get; init; }

    public Marks Marks { get; init; } = new();

    /// <summary>How much the customer has written lately; null: nothing yet that is counted.</summary>
    public Pace? Pace { get; init; }

    /// <summary>Entry numbers that still have to be sent out on the channel, oldest first.</summary>
    public IReadOnlyList<long> Outbox { get; init; } = [];

    /// <summary>Nothing of <see cref="Outbox"/> is looked at before; null: at once.</summary>
    public DateTimeOffset? OutboxAt { get; init; }

    /// <summary>The customer wants no texts from us at <see cref="Address"/>; null: they may be sent. A copy: what decides is stored with the pair of numbers.</summary>
    public Block? Blocked { get; init; }

    /// <summary>Webhooks of escalations that have not answered yet.</summary>
    public IReadOnlyList<PendingHook> Hooks { get; init; } = [];

    /// <summary>The newest entry that other systems were told of; 0: none.</summary>
    public long HandedTo { get; init; }

    /// <summary>What happened since <see cref="HandedTo"/>, one bit for each <see cref="HookKind"/>; some of them may have been told of.</summary>
    public int News { get; init; }

    /// <summary>Code of the outcome that the operator chose last in this stretch; null: none.</summary>
    public string? Disposition { get; init; }

    public Rating? Rating { get; init; }

    /// <summary>Null: the customer agreed to nothing.</summary>
    public FollowUp? FollowUp { get; init; }

    /// <summary>Entry numbers of messages that their authors took back; they are shown to nobody any more but those who look into the evidence.</summary>
    public IReadOnlyList<long> Withdrawn { get; init; } = [];

    /// <summary>Null: it may be erased.</summary>
    public LegalHold? Hold { get; init; }

    /// <summary>Null: nothing of it is sealed.</summary>
    public SealMark? Sealed { get; init; }

    /// <summary>Since then what people wrote is gone, or about to go; null: it is all there.</summary>
    public DateTimeOffset? ErasedAt { get; init; }

    /// <summary>Where what staff and system say is sent out to; null: it is only shown.</summary>
    [JsonIgnore]
    public StandingAddress? SendsTo => Address ?? (FollowUp is { IsAway: true } agreed ? agreed.Address : null);

    /// <summary>It is over, and nobody has signed what it came to.</summary>
    [JsonIgnore]
    public bool NeedsSeal => Lifecycle.IsOver(State) && !(Sealed?.Epoch >= Epoch);

    /// <summary>The customer wrote after the conversation had gone idle or into wrap-up: it has to be taken up again.</summary>
    [JsonIgnore]
    public bool CustomerCameBack =>
        State is ConversationState.Idle or ConversationState.WrapUp && Marks.CustomerWroteAt > StateSince;
}

/// <summary>1 to 5, and what the customer added.</summary>
public sealed record Rating(int Score, string? Comment);
