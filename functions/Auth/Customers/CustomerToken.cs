namespace ContactFunctions.Functions.Auth.Customers;

/// <param name="ExpiresAt">Whole seconds.</param>
public sealed record CustomerToken(string Token, DateTimeOffset ExpiresAt);
