using ContactFunctions.Functions.Auth.Customers;

namespace ContactFunctions.Functions.Api.Contract;

public sealed record TokenAnswer(string Token, DateTimeOffset TokenExpiresAt)
{
    public static TokenAnswer Of(CustomerToken token) => new(token.Token, token.ExpiresAt);
}
