using ContactFunctions.Domain.Outcomes;

namespace ContactFunctions.Functions.Auth.Sites;

/// <summary>The token has vouched for another chat already.</summary>
public sealed record IdentityTokenUsed() : Conflict("identity_token_used", "This identity token was used before.");
