using System.ComponentModel.DataAnnotations;
using ContactFunctions.Domain.Outcomes;

namespace ContactFunctions.Functions.Api.Contract;

/// <summary>Hands a conversation over. A repeat of the same <paramref name="CommandId"/> changes nothing.</summary>
/// <param name="Note">For whoever takes it; the customer never sees it.</param>
/// <param name="Mode"><c>blind</c>, which is the default.</param>
public sealed record TransferBody([property: Required] string? CommandId, [property: Required] TransferTargetBody? To, string? Note, string? Mode) : IBody
{
    public Invalid? Check() =>
        Field.Key(CommandId, "commandId")
        ?? Field.Required(To, "to")
        ?? To!.Check()
        ?? Field.Short(Note, "note", ContractLimits.TextCharactersMax)
        ?? (Mode is null ? null : Field.OneOf(Mode, "mode", "blind", "consult"))
        ?? (Mode == "consult" ? new Invalid("This conversation can only be handed over blind.", "mode", "mode_not_supported") : null);
}
