using System.ComponentModel.DataAnnotations;
using ContactFunctions.Domain.Outcomes;

namespace ContactFunctions.Functions.Api.Contract;

/// <summary>Asks a colleague in. A repeat of the same <paramref name="CommandId"/> asks nobody again.</summary>
public sealed record ColleagueBody([property: Required] string? Operator, [property: Required] string? CommandId) : IBody
{
    public Invalid? Check() => Field.Text(Operator, "operator", ContractLimits.KeyCharactersMax) ?? Field.Key(CommandId, "commandId");
}
