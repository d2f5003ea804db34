using System.ComponentModel.DataAnnotations;
using ContactFunctions.Domain.Outcomes;

namespace ContactFunctions.Functions.Api.Contract;

/// <summary>Begins a chat. A repeat with the same <paramref name="StartId"/> and the same body finds the same conversation.</summary>
/// <param name="StartId">Random, 128 bits or more. Null: every call begins a new conversation.</param>
/// <param name="IdentityToken">A site vouches for its signed-in visitor; used once.</param>
/// <param name="Continues">An earlier conversation of the same customer.</param>
public sealed record StartChatBody(
    [property: Required] string? Queue,
    string? StartId,
    CustomerBody? Customer,
    string? Text,
    string? ClientMessageId,
    PageBody? Page,
    string? IdentityToken,
    ContinuesBody? Continues) : IBody
{
    public Invalid? Check() =>
        Field.Queue(Queue, "queue")
        ?? Field.OptionalKey(StartId, "startId")
        ?? Customer?.Check()
        ?? Field.OptionalText(Text, "text")
        ?? Field.OptionalKey(ClientMessageId, "clientMessageId")
        ?? Field.Short(IdentityToken, "identityToken", ContractLimits.TokenCharactersMax)
        ?? Continues?.Check();
}
