using System.ComponentModel.DataAnnotations;
using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Domain.Presence;

namespace ContactFunctions.Functions.Api.Contract;

/// <param name="Status"><c>available</c>, <c>away</c> or <c>offline</c>.</param>
/// <param name="Reason">Why: a code of <c>/reasons</c>, or free words.</param>
/// <param name="After"><c>now</c> unless given; <c>conversation</c>: once nothing is held any more, and no new work until then.</param>
public sealed record PresenceBody([property: Required] string? Status, string? Reason, string? After) : IBody
{
    private const string Conversation = "conversation";

    public Invalid? Check() =>
        Field.OneOf(Status, "status", "available", "away", "offline")
        ?? Field.Short(Reason, "reason", ContractLimits.ReasonCharactersMax)
        ?? (After is null ? null : Field.OneOf(After, "after", "now", Conversation));

    /// <summary>Of a body that passed its check.</summary>
    /// <param name="by"><see cref="PresenceFact.Self"/>, or the supervisor.</param>
    public Declaration Declaration(string by = PresenceFact.Self) => new(
        Status switch
        {
            "available" => DeclaredStatus.Available,
            "away" => DeclaredStatus.Away,
            _ => DeclaredStatus.Offline,
        },
        Reason, by, After is Conversation);
}
