using System.ComponentModel.DataAnnotations;
using ContactFunctions.Domain.Outcomes;

namespace ContactFunctions.Functions.Api.Contract;

/// <param name="Phone">E.164: a plus sign and 7 to 15 digits, the first not zero. Spaces, hyphens and brackets are taken out.</param>
public sealed record CallBackBody([property: Required] string? Phone) : IBody
{
    private const int DigitsMin = 7;
    private const int DigitsMax = 15;

    public string Number => string.Concat((Phone ?? "").Where(sign => sign is not (' ' or '-' or '(' or ')' or '.')));

    public Invalid? Check() => Field.Required(Phone, "phone") ?? (IsE164(Number) ? null : new Invalid(
        "A number with its country code is needed, such as +15550123456.", "phone", "invalid_phone"));

    private static bool IsE164(string number) =>
        number is ['+', not '0', ..] && number.Length - 1 is >= DigitsMin and <= DigitsMax && number.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0;
}
