using System.ComponentModel.DataAnnotations;
using ContactFunctions.Domain.Outcomes;

namespace ContactFunctions.Functions.Api.Contract;

/// <param name="Token">Of that conversation; may have expired.</param>
public sealed record ContinuesBody([property: Required] string? ConversationId, [property: Required] string? Token) : IBody
{
    public Invalid? Check() =>
        Field.Text(ConversationId, "continues.conversationId", ContractLimits.IdCharactersMax)
        ?? Field.Text(Token, "continues.token", ContractLimits.TokenCharactersMax);
}
