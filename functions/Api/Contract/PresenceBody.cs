using System.ComponentModel.DataAnnotations;
using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Domain.Presence;

namespace ContactFunctions.Functions.Api.Contract;

/// <param name="Status"><c>available</c>, <c>away</c> or <c>offline</c>.</param>
/// <param name="Reason">Why away.</param>
public sealed record PresenceBody([property: Required] string? Status, string? Reason) : IBody
{
    public Invalid? Check() =>
        Field.OneOf(Status, "status", "available", "away", "offline")
        ?? Field.Short(Reason, "reason", ContractLimits.ReasonCharactersMax);

    /// <summary>Of a body that passed its check.</summary>
    public DeclaredStatus Declared() => Status switch
    {
        "available" => DeclaredStatus.Available,
        "away" => DeclaredStatus.Away,
        _ => DeclaredStatus.Offline,
    };
}
