using System.ComponentModel.DataAnnotations;
using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Customers;
using ContactFunctions.Domain.Outcomes;

namespace ContactFunctions.Functions.Api.Contract;

/// <param name="Channel"><c>sms</c> or <c>email</c>.</param>
/// <param name="Address">E.164, spaces, hyphens and brackets are taken out; or a mail address.</param>
/// <param name="Consent">The customer was asked and agreed: must be true.</param>
public sealed record FollowUpBody([property: Required] string? Channel, [property: Required] string? Address, [property: Required] bool? Consent) : IBody
{
    /// <summary>In the one spelling in which it is kept; null when it is none.</summary>
    public string? Reached => Channel == FollowUp.Email ? KnownBy.Mail(Address) : KnownBy.Number(Address);

    public Invalid? Check() =>
        Field.OneOf(Channel, "channel", FollowUp.Sms, FollowUp.Email)
        ?? Field.Text(Address, "address", ContractLimits.AddressCharactersMax)
        ?? (Consent is true ? null : new Invalid("The customer has to agree to it.", "consent", "consent_required"))
        ?? (Reached is not null ? null
            : Channel == FollowUp.Email ? new Invalid("This is no mail address.", "address", "invalid_email")
            : new Invalid("A number with its country code is needed, such as +15550123456.", "address", "invalid_phone"));
}
