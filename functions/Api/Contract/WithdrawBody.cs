using System.ComponentModel.DataAnnotations;
using ContactFunctions.Domain.Outcomes;

namespace ContactFunctions.Functions.Api.Contract;

/// <summary>A message is taken back; taking back what is withdrawn already changes nothing.</summary>
/// <param name="Reason">For colleagues, at most 500 characters.</param>
public sealed record WithdrawBody([property: Required] string? CommandId, string? Reason) : IBody
{
    public Invalid? Check() =>
        Field.Key(CommandId, "commandId") ?? Field.OptionalText(Reason, "reason", ContractLimits.ReasonCharactersMax);
}
