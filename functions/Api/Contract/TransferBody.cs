using System.ComponentModel.DataAnnotations;
using ContactFunctions.Domain.Outcomes;

namespace ContactFunctions.Functions.Api.Contract;

/// <summary>Hands a conversation over. A repeat of the same <paramref name="CommandId"/> changes nothing.</summary>
/// <param name="Note">For whoever takes it; the customer never sees it.</param>
/// <param name="Mode"><c>blind</c>, which is the default, or <c>consult</c>: the colleague joins first, and <c>consult/complete</c> hands over.</param>
public sealed record TransferBody([property: Required] string? CommandId, [property: Required] TransferTargetBody? To, string? Note, string? Mode) : IBody
{
    public Invalid? Check() =>
        Field.Key(CommandId, "commandId")
        ?? Field.Required(To, "to")
        ?? To!.Check()
        ?? Field.Short(Note, "note", ContractLimits.TextCharactersMax)
        ?? (Mode is null ? null : Field.OneOf(Mode, "mode", "blind", "consult"))
        ?? (Mode == "consult" && To.Queue is not null ? new Invalid("Only a colleague can be consulted.", "mode", "mode_not_supported") : null);
}
