namespace ContactFunctions.Domain.Routing;

/// <summary>What the ledger decided about a conversation, for the record to write down in order and once.</summary>
/// <param name="Version">The placement's version after it.</param>
/// <param name="Operator">Who is concerned: asked, connected, declining, lost, closing.</param>
/// <param name="From">Who had it before; null when nobody.</param>
/// <param name="Queue">The queue it is in afterwards.</param>
/// <param name="Reason">Decline reason, close reason, disposition, relaxed skill, queue left …; null when there is none.</param>
/// <param name="By">Who caused it, where that is not <paramref name="Operator"/>: a supervisor, or <c>system</c> and why. Null otherwise.</param>
/// <param name="Command">The caller's idempotency key; null when the command has none.</param>
public sealed record Fact(
    long Version,
    FactKind Kind,
    DateTimeOffset At,
    string Queue,
    string? Operator = null,
    string? From = null,
    string? Reason = null,
    string? By = null,
    string? Command = null);

/// <summary>Each kind maps to one lifecycle trigger or to none.</summary>
public enum FactKind
{
    Queued,
    FoundClosed,
    OfferMade,
    OfferDeclined,
    OfferExpired,
    OfferWithdrawn,
    Accepted,
    AutoConnected,
    TransferredToQueue,
    TransferOffered,
    TransferAccepted,
    TransferDeclined,
    TransferExpired,
    TransferWithdrawn,
    OperatorLost,
    WentIdle,
    Resumed,
    RequeuedOnReturn,
    ClosedByOperator,
    ClosedByCustomer,
    ClosedBySystem,
    WrapUpDone,
    CustomerLeft,
    Reopened,

    /// <summary>One of several who were asked is out; the others are still asked.</summary>
    OfferReduced,

    /// <summary>A required skill became a preferred one.</summary>
    SkillRelaxed,

    /// <summary>The queue's own rules sent it to another queue.</summary>
    Overflowed,

    /// <summary>A supervisor or an escalation sent it to another queue.</summary>
    Moved,

    Reprioritised,

    /// <summary>The customer will be called on their number and may leave.</summary>
    CallBackAsked,

    /// <summary>The queue takes messages only for now: nobody is asked until it takes contacts again.</summary>
    Deferred,

    AtRisk,
    ForceAssigned,
    ForceClosed,
    WrapUpExtended,
    ConsultOffered,
    ConsultJoined,
    ConferenceOffered,
    ConferenceJoined,

    /// <summary>The invited colleague declined, did not answer, or was no longer needed.</summary>
    InvitationEnded,

    /// <summary>The owner handed over to the colleague who advised.</summary>
    ConsultCompleted,

    SupervisorJoined,
    MonitorStarted,
    MonitorEnded,
    ParticipantLeft,
}
