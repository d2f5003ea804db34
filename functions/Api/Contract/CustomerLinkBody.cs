using System.ComponentModel.DataAnnotations;
using ContactFunctions.Domain.Outcomes;

namespace ContactFunctions.Functions.Api.Contract;

/// <param name="Other">Id of the other customer record.</param>
/// <param name="CommandId">A repeat finishes what the first try began, and changes nothing else.</param>
public sealed record CustomerLinkBody([property: Required] string? Other, string? Reason, [property: Required] string? CommandId) : IBody
{
    public Invalid? Check() =>
        Field.Text(Other, "other", ContractLimits.IdCharactersMax)
        ?? Field.Short(Reason, "reason", ContractLimits.ReasonCharactersMax)
        ?? Field.Key(CommandId, "commandId");
}
