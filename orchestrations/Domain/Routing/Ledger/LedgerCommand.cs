namespace ContactFunctions.Domain.Routing.Ledger;

/// <summary>One decision about a conversation in the ledger. Who is allowed to ask for it is checked before.</summary>
public abstract record LedgerCommand;

/// <summary>The holder of the offer takes the conversation. A repeat by the one who got it changes nothing.</summary>
public sealed record AcceptOffer(string Operator, string OfferId) : LedgerCommand;

/// <param name="Reason">In the operator's words; null when none was given.</param>
public sealed record DeclineOffer(string Operator, string OfferId, string? Reason) : LedgerCommand;

/// <summary>The offer's time is over. Refused with <see cref="TooEarly"/> before that.</summary>
public sealed record ExpireOffer(string OfferId, int MissesMax) : LedgerCommand;

/// <summary>Blind transfer to a queue: the sender is free at once, the customer keeps their waiting time.</summary>
/// <param name="Boost">Waiting time that one step of priority is worth in the target queue.</param>
/// <param name="CommandId">The caller's idempotency key.</param>
/// <param name="Needs">What the target queue asks of every contact; null: nothing.</param>
public sealed record TransferToQueue(
    string By, string Queue, TimeSpan Boost, string CommandId, IReadOnlyList<SkillNeed>? Needs = null) : LedgerCommand;

/// <summary>Blind transfer to a colleague: they are asked, the sender keeps ownership and capacity until they accept.</summary>
public sealed record TransferToOperator(string By, string Target, Allowance Allowance, string OfferId, TimeSpan Ttl) : LedgerCommand;

/// <summary>The owner ends the talk; wrap-up follows. Idle conversations close at once.</summary>
/// <param name="Disposition">The outcome in the organisation's words; null when none was chosen.</param>
public sealed record CloseByOperator(string By, string? Disposition, TimeSpan WrapUp) : LedgerCommand;

/// <summary>The customer ends the talk, or leaves the queue.</summary>
public sealed record CloseByCustomer(string? Reason, TimeSpan WrapUp) : LedgerCommand;

/// <summary>Nobody has written for long, or nothing else is left to wait for.</summary>
public sealed record CloseBySystem(string Reason) : LedgerCommand;

/// <summary>Nobody on either side has written for so long that it ends whatever it waits for, wrap-up excepted.</summary>
public sealed record GiveUp : LedgerCommand;

/// <param name="By">The owner, or null when the time is over.</param>
public sealed record FinishWrapUp(string? By) : LedgerCommand;

/// <summary>More time for paperwork, counted from the end that was set. Refused with <see cref="NoExtensionLeft"/> after the last one.</summary>
public sealed record ExtendWrapUp(string By, TimeSpan Extension, int ExtensionsMax, string CommandId) : LedgerCommand;

/// <summary>The customer went quiet: capacity is freed.</summary>
public sealed record GoIdle : LedgerCommand;

/// <summary>
/// Somebody wrote in an idle or wrapped-up conversation. When the owner cannot take it back, a customer's word sends it to the queue and an
/// operator's own word is refused with <see cref="CapacityFull"/>.
/// </summary>
/// <param name="Allowance">What the owner may carry.</param>
/// <param name="OwnerRoutable">Whether new work may reach the owner now.</param>
public sealed record ResumeTalk(bool ByCustomer, Allowance Allowance, bool OwnerRoutable) : LedgerCommand;

/// <summary>The operator's grace period is over: what they own goes to the head of its queue, what they were offered is withdrawn.</summary>
public sealed record LoseOperator(string Operator) : LedgerCommand;

/// <summary>Business hours began.</summary>
public sealed record OpenForBusiness : LedgerCommand;
