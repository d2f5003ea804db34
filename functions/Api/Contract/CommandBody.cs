using System.ComponentModel.DataAnnotations;
using ContactFunctions.Domain.Outcomes;

namespace ContactFunctions.Functions.Api.Contract;

/// <summary>A repeat of the same <paramref name="CommandId"/> changes nothing.</summary>
public sealed record CommandBody([property: Required] string? CommandId) : IBody
{
    public Invalid? Check() => Field.Key(CommandId, "commandId");
}
