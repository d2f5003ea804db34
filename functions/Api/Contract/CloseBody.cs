using ContactFunctions.Domain.Outcomes;

namespace ContactFunctions.Functions.Api.Contract;

/// <param name="Reason">Why the customer leaves, in their words.</param>
/// <param name="Disposition">How it ended, in the organisation's words; from operators.</param>
public sealed record CloseBody(string? Reason, string? Disposition) : IBody
{
    public Invalid? Check() =>
        Field.Short(Reason, "reason", ContractLimits.ReasonCharactersMax)
        ?? Field.Short(Disposition, "disposition", ContractLimits.ReasonCharactersMax);
}
