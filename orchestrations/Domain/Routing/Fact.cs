namespace ContactFunctions.Domain.Routing;

/// <summary>What the ledger decided about a conversation, for the record to write down in order and once.</summary>
/// <param name="Version">The placement's version after it.</param>
/// <param name="Operator">Who is concerned: asked, connected, declining, lost, closing.</param>
/// <param name="From">Who had it before; null when nobody.</param>
/// <param name="Queue">The queue it is in afterwards.</param>
/// <param name="Reason">Decline reason, close reason or disposition; null when none was given.</param>
public sealed record Fact(
    long Version,
    FactKind Kind,
    DateTimeOffset At,
    string Queue,
    string? Operator = null,
    string? From = null,
    string? Reason = null);

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
}
