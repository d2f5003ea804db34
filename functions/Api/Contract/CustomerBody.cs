using ContactFunctions.Domain.Outcomes;

namespace ContactFunctions.Functions.Api.Contract;

/// <summary>What a visitor typed about themselves: shown, never trusted.</summary>
/// <param name="Locale">BCP 47, such as <c>ja</c>; decides the language of automatic texts.</param>
public sealed record CustomerBody(string? Name, string? Email, string? Phone, string? CustomerCode, string? Locale) : IBody
{
    public Invalid? Check() =>
        Field.Short(Name, "customer.name", ContractLimits.NameCharactersMax)
        ?? Field.Short(Email, "customer.email", ContractLimits.EmailCharactersMax)
        ?? Field.Short(Phone, "customer.phone", ContractLimits.PhoneCharactersMax)
        ?? Field.Short(CustomerCode, "customer.customerCode", ContractLimits.CodeCharactersMax)
        ?? Field.Short(Locale, "customer.locale", ContractLimits.LocaleCharactersMax);
}
