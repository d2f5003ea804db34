namespace ContactFunctions.Functions.Api.Contract;

/// <param name="ValidUntil">Until then calls carry a signature with the secret before as well; null: with this one alone.</param>
public sealed record WebhookSecretView(string Secret, DateTimeOffset? ValidUntil);
