namespace ContactFunctions.Functions.Api.Contract;

/// <summary>What a call came to; one of <paramref name="Status"/> and <paramref name="Fault"/> is given.</summary>
public sealed record WebhookTested(int? Status, string? Fault, int Ms);
