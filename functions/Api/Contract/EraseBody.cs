using System.ComponentModel.DataAnnotations;
using ContactFunctions.Domain.Outcomes;

namespace ContactFunctions.Functions.Api.Contract;

/// <param name="Reason">1 to 500 characters, for the audit, which outlives what is erased: without names and numbers of the person.</param>
public sealed record EraseBody([property: Required] string? Reason, [property: Required] string? CommandId) : IBody
{
    public Invalid? Check() => Field.Text(Reason, "reason", ContractLimits.ReasonCharactersMax) ?? Field.Key(CommandId, "commandId");
}
