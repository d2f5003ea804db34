using ContactFunctions.Domain.Outcomes;

namespace ContactFunctions.Domain.Texting.Sends;

/// <summary>It went out, or may have.</summary>
public sealed record AlreadySent() : Conflict("already_sent", "This text went out already, or may have.");

/// <summary>Only what failed, or whose outcome nobody knows, is sent again.</summary>
public sealed record NotResendable() : Conflict("not_resendable", "Only a text that failed, or whose outcome is unknown, can be sent again.");

/// <summary>The customer, or the provider, wants no more texts between these two numbers.</summary>
public sealed record RecipientBlocked() : Conflict("recipient_blocked", "This customer gets no texts from this number any more.");
