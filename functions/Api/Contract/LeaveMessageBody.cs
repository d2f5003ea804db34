using System.ComponentModel.DataAnnotations;
using ContactFunctions.Domain.Outcomes;

namespace ContactFunctions.Functions.Api.Contract;

/// <summary>A message of somebody who was told to come later.</summary>
/// <param name="StartId">Random, 128 bits or more, and none that a chat was begun with. The same one and the same body again change nothing.</param>
/// <param name="Answer">Where the answer is to go, which the customer agreed to; nobody has proven that it is theirs.</param>
public sealed record LeaveMessageBody(
    [property: Required] string? StartId,
    [property: Required] string? Queue,
    [property: Required] string? Text,
    [property: Required] FollowUpBody? Answer,
    CustomerBody? Customer = null,
    PageBody? Page = null) : IBody
{
    public Invalid? Check() =>
        Field.Key(StartId, "startId")
        ?? Field.Queue(Queue, "queue")
        ?? Field.Text(Text, "text")
        ?? Field.Required(Answer, "answer")
        ?? Answer!.Check()
        ?? Customer?.Check();

    /// <summary>The chat that it becomes. The address is on the customer's card, where everybody sees that it is unverified.</summary>
    public StartChatBody ToChat()
    {
        var who = Customer ?? new CustomerBody(null, null, null, null, null);
        return new StartChatBody(
            Queue, StartId, Answer!.Channel == Domain.Conversations.FollowUp.Email ? who with { Email = Answer.Reached } : who with { Phone = Answer.Reached },
            Text, null, Page is { } page ? page with { Url = Cut(page.Url, ContractLimits.PageUrlCharactersMax), Title = Cut(page.Title, ContractLimits.PageTitleCharactersMax) } : null,
            null, null);
    }

    private static string? Cut(string? text, int charactersMax) => text is null ? null : Field.Cut(text, charactersMax);
}
