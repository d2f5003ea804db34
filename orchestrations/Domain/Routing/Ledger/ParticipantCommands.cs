namespace ContactFunctions.Domain.Routing.Ledger;

/// <summary>The owner asks a colleague in, unseen (<see cref="OfferPurpose.Consult"/>) or in front of the customer. The colleague holds units meanwhile.</summary>
/// <param name="OfferId">Made of the caller's command id: a repeat asks nobody again.</param>
public sealed record InviteColleague(string By, string Target, OfferPurpose Purpose, Allowance Allowance, string OfferId, TimeSpan Ttl) : LedgerCommand;

/// <summary>The owner takes an open invitation back, or ends the consultation. Refused with <see cref="NoConsult"/> when there is neither.</summary>
public sealed record CancelConsult(string By, string CommandId) : LedgerCommand;

/// <summary>Warm transfer: the colleague who advises owns it from now on, the sender is free.</summary>
public sealed record CompleteConsult(string By, string CommandId) : LedgerCommand;

/// <summary>A supervisor comes in, silently (<see cref="ParticipantRole.Monitoring"/>) or seen (<see cref="ParticipantRole.Supervising"/>).</summary>
public sealed record AddParticipant(string Operator, ParticipantRole Role) : LedgerCommand;

/// <param name="By">Who sends them away; null when they leave by themselves.</param>
/// <param name="OnlyAs">Nothing happens when they are in it in another role; null: whatever the role.</param>
public sealed record RemoveParticipant(string Operator, string? By = null, ParticipantRole? OnlyAs = null) : LedgerCommand;
