using ContactFunctions.Ports;

namespace ContactFunctions.Functions.Api.Contract;

/// <summary>For the SignalR client.</summary>
public sealed record Negotiation(string Url, string AccessToken)
{
    public static Negotiation Of(RealtimeTicket ticket) => new(ticket.Url, ticket.AccessToken);
}
