using ContactFunctions.Domain.Outcomes;

namespace ContactFunctions.Functions.Api.Contract;

/// <param name="Operator">Null: nobody is assigned any more.</param>
public sealed record CustomerOperatorBody(string? Operator = null) : IBody
{
    public Invalid? Check() => Field.OptionalText(Operator, "operator", ContractLimits.IdCharactersMax);
}
