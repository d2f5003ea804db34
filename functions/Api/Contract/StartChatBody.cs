using System.ComponentModel.DataAnnotations;
using ContactFunctions.Domain.Outcomes;

namespace ContactFunctions.Functions.Api.Contract;

/// <summary>Begins a chat. A repeat with the same <paramref name="StartId"/> and the same body finds the same conversation.</summary>
/// <param name="StartId">Random, 128 bits or more. Null: every call begins a new conversation.</param>
/// <param name="IdentityToken">A site vouches for its signed-in visitor; used once.</param>
/// <param name="Continues">An earlier conversation of the same customer.</param>
/// <param name="Answers">What the customer answered in a form before the chat; operators see it, and it goes along wherever the chat goes.</param>
/// <param name="Operator">Id of the operator whom the customer asks for; one that nobody knows is ignored.</param>
public sealed record StartChatBody(
    [property: Required] string? Queue,
    string? StartId,
    CustomerBody? Customer,
    string? Text,
    string? ClientMessageId,
    PageBody? Page,
    string? IdentityToken,
    ContinuesBody? Continues,
    string? Operator = null,
    IReadOnlyList<NeedBody>? Needs = null,
    IReadOnlyList<AnswerBody>? Answers = null) : IBody
{
    public Invalid? Check() =>
        Field.Queue(Queue, "queue")
        ?? Field.OptionalKey(StartId, "startId")
        ?? Customer?.Check()
        ?? Field.OptionalText(Text, "text")
        ?? Field.OptionalKey(ClientMessageId, "clientMessageId")
        ?? Field.Short(IdentityToken, "identityToken", ContractLimits.TokenCharactersMax)
        ?? Continues?.Check()
        ?? Field.Short(Operator, "operator", ContractLimits.IdCharactersMax)
        ?? (Needs?.Count > ContractLimits.NeedsMax ? new Invalid($"At most {ContractLimits.NeedsMax} are allowed.", "needs") : null)
        ?? (Answers?.Count > ContractLimits.AnswersMax ? new Invalid($"At most {ContractLimits.AnswersMax} are allowed.", "answers") : null)
        ?? Answers?.Select(answer => answer is null ? new Invalid("This field is missing.", "answers") : answer.Check()).FirstOrDefault(wrong => wrong is not null)
        ?? Needs?.Select(need => need is null ? new Invalid("This field is missing.", "needs") : need.Check()).FirstOrDefault(wrong => wrong is not null);
}
