using ContactFunctions.Domain.Outcomes;

namespace ContactFunctions.Domain.Hooks;

/// <summary>Nothing can be signed: no secret is configured.</summary>
public sealed record NoHookSecret() : Conflict("no_webhook_secret", "No secret for outgoing webhooks is configured.");
