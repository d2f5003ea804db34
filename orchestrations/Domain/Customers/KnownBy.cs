namespace ContactFunctions.Domain.Customers;

/// <summary>What a customer is found by, in the one spelling in which it is compared.</summary>
/// <param name="Kind"><c>phone</c>, <c>email</c> or <c>code</c>.</param>
public sealed record KnownBy(string Kind, string Value)
{
    private const string Separators = " -().";
    private const int DigitsMin = 7;
    private const int DigitsMax = 15;

    /// <summary>Null for what is no E.164 number, separators aside.</summary>
    public static KnownBy? Phone(string? text) => Number(text) is { } number ? new("phone", number) : null;

    /// <summary>Null for what can be no mail address.</summary>
    public static KnownBy? Email(string? text) => Mail(text) is { } address ? new("email", address) : null;

    public static KnownBy? Code(string? text) => string.IsNullOrWhiteSpace(text) ? null : new("code", text.Trim());

    /// <summary>Everything that a verified card is found by: what a visitor merely typed finds nobody.</summary>
    public static IReadOnlyList<KnownBy> Of(CustomerCard card) =>
        card.Verified ? [.. new[] { Phone(card.Phone), Email(card.Email), Code(card.CustomerCode) }.OfType<KnownBy>()] : [];

    /// <summary>A plus sign and 7 to 15 digits, the first not zero; null for what is none.</summary>
    public static string? Number(string? text)
    {
        var number = string.Concat((text ?? "").Where(sign => !Separators.Contains(sign, StringComparison.Ordinal)));
        return number is ['+', not '0', ..] && number.Length - 1 is >= DigitsMin and <= DigitsMax && number.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0
            ? number
            : null;
    }

    /// <summary>Lower case; one at sign between a name and a host with a dot. Whether it exists only a mail can tell. Null for what is none.</summary>
    public static string? Mail(string? text)
    {
        var address = (text ?? "").Trim().ToLowerInvariant();
        return address.Length <= 254 && !address.Any(sign => char.IsWhiteSpace(sign) || char.IsControl(sign) || sign is '<' or '>' or ',' or ';' or '"')
            && address.Split('@') is [{ Length: > 0 and <= 64 }, { Length: > 2 } host] && host.Contains('.') && !host.StartsWith('.') && !host.EndsWith('.')
            ? address
            : null;
    }
}
