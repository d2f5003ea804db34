using ContactFunctions.Functions.Auth.Customers;

namespace ContactFunctions.Functions.Api.Contract;

/// <param name="Token">For every other call of the customer.</param>
public sealed record Resumed(string ConversationId, string Token, DateTimeOffset TokenExpiresAt)
{
    public static Resumed Of(string conversationId, CustomerToken token) => new(conversationId, token.Token, token.ExpiresAt);
}
