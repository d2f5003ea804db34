using ContactFunctions.Domain.Outcomes;

namespace ContactFunctions.Domain.Routing.Ledger;

/// <summary>Somebody else has the conversation by now.</summary>
/// <param name="By">Their name; null when nobody knows it here.</param>
public sealed record OfferTaken(string? By = null) : Conflict("offer_taken", $"{By ?? "A colleague"} has this conversation by now.");

/// <summary>The offer ran out before the answer.</summary>
public sealed record OfferExpired() : Conflict("offer_expired", "This offer ran out.");

/// <summary>The offer was taken back, for instance because the customer left.</summary>
public sealed record OfferWithdrawn() : Conflict("offer_withdrawn", "This offer was taken back.");

/// <summary>Only the owner may do this.</summary>
public sealed record NotOwner() : Conflict("not_owner", "You do not hold this conversation.");

/// <summary>The target cannot be given new work now.</summary>
public sealed record TargetNotRoutable() : Conflict("target_not_routable", "This colleague cannot be given a conversation now.");

/// <summary>The organisation has nobody of this name.</summary>
public sealed record UnknownOperator() : Refusal("unknown_operator", "The organisation has no operator of this name.");

/// <summary>The target queue does not exist or serves nobody now.</summary>
public sealed record TargetClosed() : Conflict("target_closed", "This queue is closed.");

/// <summary>More of the staff are in the conversation than may be.</summary>
public sealed record TooManyParticipants() : Conflict("too_many_participants", $"At most {RoutingLimits.ParticipantsMax} colleagues can be in a conversation.");

/// <summary>The operator has no room for it.</summary>
public sealed record CapacityFull() : Conflict("capacity_full", "You have no room for one more conversation.");

/// <summary>Nobody advises in this conversation.</summary>
public sealed record NoConsult() : Conflict("no_consult", "No colleague advises you in this conversation.");

/// <summary>Wrap-up was extended as often as the queue allows.</summary>
public sealed record NoExtensionLeft() : Conflict("no_extension_left", "This wrap-up cannot be extended again.");

/// <summary>The conversation is over.</summary>
public sealed record ConversationClosed() : Conflict("conversation_closed", "This conversation is closed.");

/// <summary>A timer's word that came before its time; the timer is set again.</summary>
public sealed record TooEarly() : Conflict("too_early", "It is not time for this yet.");

/// <summary>A timer's or repeat's word about something that has ended otherwise.</summary>
public sealed record Stale() : Conflict("stale", "This has been decided already.");
