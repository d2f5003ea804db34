using System.ComponentModel.DataAnnotations;
using ContactFunctions.Domain.Outcomes;

namespace ContactFunctions.Functions.Api.Contract;

/// <param name="Reason">At most 500 characters, for the record.</param>
public sealed record ReleaseBody(string? Reason, [property: Required] string? CommandId) : IBody
{
    public Invalid? Check() => Field.Short(Reason, "reason", ContractLimits.ReasonCharactersMax) ?? Field.Key(CommandId, "commandId");
}
