using System.ComponentModel.DataAnnotations;
using ContactFunctions.Domain.Outcomes;

namespace ContactFunctions.Functions.Api.Contract;

/// <summary>An answer to an offer.</summary>
/// <param name="Reason">Why it is declined.</param>
public sealed record OfferBody([property: Required] string? OfferId, string? Reason) : IBody
{
    public Invalid? Check() =>
        Field.Text(OfferId, "offerId", ContractLimits.IdCharactersMax)
        ?? Field.Short(Reason, "reason", ContractLimits.ReasonCharactersMax);
}
