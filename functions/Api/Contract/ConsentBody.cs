using System.ComponentModel.DataAnnotations;
using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Domain.Texting.Consents;
using ContactFunctions.Workflows.Texting;

namespace ContactFunctions.Functions.Api.Contract;

/// <param name="Ours">Our number, as people write it; here and below.</param>
/// <param name="State"><c>optedOut</c> or <c>optedIn</c>.</param>
/// <param name="Reason">1 to 500 characters: where the customer said so.</param>
public sealed record ConsentBody(
    [property: Required] string? Ours, [property: Required] string? Theirs, [property: Required] string? State, [property: Required] string? Reason,
    [property: Required] string? CommandId) : IBody
{
    private const string OptedOut = "optedOut";
    private const string OptedIn = "optedIn";

    public Invalid? Check() =>
        Field.Text(Ours, "ours", ContractLimits.PhoneCharactersMax)
        ?? Field.Text(Theirs, "theirs", ContractLimits.PhoneCharactersMax)
        ?? Field.OneOf(State, "state", OptedOut, OptedIn)
        ?? Field.Text(Reason, "reason", ContractLimits.ReasonCharactersMax)
        ?? Field.Key(CommandId, "commandId");

    public ConsentOrder Order() => new(Ours!, Theirs!, State == OptedOut ? ConsentState.OptedOut : ConsentState.OptedIn, Reason!, CommandId!);
}
