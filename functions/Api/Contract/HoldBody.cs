using System.ComponentModel.DataAnnotations;
using ContactFunctions.Domain.Outcomes;

namespace ContactFunctions.Functions.Api.Contract;

/// <param name="Reason">1 to 500 characters, for the record; the customer does not see it.</param>
public sealed record HoldBody([property: Required] string? Reason, [property: Required] string? CommandId) : IBody
{
    public Invalid? Check() => Field.Text(Reason, "reason", ContractLimits.ReasonCharactersMax) ?? Field.Key(CommandId, "commandId");
}
