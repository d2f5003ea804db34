using ContactFunctions.Domain.Conversations;
using ContactFunctions.Functions.Auth.Customers;
using ContactFunctions.Workflows.Opening;
using ContactFunctions.Workflows.Views;

namespace ContactFunctions.Functions.Api.Contract;

/// <param name="Position">1 is next; null unless waiting.</param>
/// <param name="Notice">What the customer meets instead of an ordinary queue; null: an ordinary queue.</param>
/// <param name="EstimatedWaitSeconds">Null when no honest estimate exists.</param>
public sealed record StartedChat(
    string ConversationId,
    string Token,
    DateTimeOffset TokenExpiresAt,
    ConversationState State,
    int TicketNumber,
    int? Position,
    int? EstimatedWaitSeconds,
    OpeningNotice? Notice)
{
    public static StartedChat Of(ChatOpened chat, CustomerToken token)
    {
        var opened = chat.Conversation;
        return new(
            opened.ConversationId, token.Token, token.ExpiresAt, opened.State, opened.TicketNumber, opened.Position, opened.EstimatedWaitSeconds,
            chat.Notice);
    }
}
