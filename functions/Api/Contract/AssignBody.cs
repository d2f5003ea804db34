using System.ComponentModel.DataAnnotations;
using ContactFunctions.Domain.Outcomes;

namespace ContactFunctions.Functions.Api.Contract;

/// <summary>Gives a conversation to an operator. A repeat of the same <paramref name="CommandId"/> changes nothing.</summary>
public sealed record AssignBody([property: Required] string? Operator, [property: Required] string? CommandId) : IBody
{
    public Invalid? Check() => Field.Text(Operator, "operator", ContractLimits.KeyCharactersMax) ?? Field.Key(CommandId, "commandId");
}
