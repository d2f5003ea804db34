using System.Buffers;
using ContactFunctions.Domain.Outcomes;

namespace ContactFunctions.Functions.Api.Contract;

/// <summary>Checks of single fields; null means that the field is fine. Chained with <c>??</c>, so that the first complaint is answered.</summary>
internal static class Field
{
    private static readonly SearchValues<char> KeyCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._:-");

    private static readonly SearchValues<char> QueueCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");

    /// <summary>An idempotency key: 1 to 128 characters of <c>A–Z a–z 0–9 . _ : -</c>.</summary>
    public static Invalid? Key(string? value, string field) =>
        Required(value, field) ?? OptionalKey(value, field);

    public static Invalid? OptionalKey(string? value, string field) =>
        value is null || IsKey(value) ? null : new Invalid($"1 to {ContractLimits.KeyCharactersMax} characters of A–Z a–z 0–9 . _ : - are allowed.", field);

    public static bool IsKey(string value) =>
        value.Length is > 0 and <= ContractLimits.KeyCharactersMax && !value.AsSpan().ContainsAnyExcept(KeyCharacters);

    public static Invalid? Queue(string? value, string field) =>
        Required(value, field) ?? (IsQueue(value!) ? null : new Invalid("This cannot be the name of a queue.", field));

    public static bool IsQueue(string value) =>
        value.Length is > 0 and <= ContractLimits.QueueCharactersMax && !value.AsSpan().ContainsAnyExcept(QueueCharacters);

    /// <summary>Mandatory and not empty.</summary>
    public static Invalid? Text(string? value, string field, int charactersMax = ContractLimits.TextCharactersMax) =>
        Required(value, field) ?? OptionalText(value, field, charactersMax);

    /// <summary>May be left out, but not be empty.</summary>
    public static Invalid? OptionalText(string? value, string field, int charactersMax = ContractLimits.TextCharactersMax) =>
        value is { Length: 0 } ? new Invalid("It must not be empty.", field) : Short(value, field, charactersMax);

    /// <summary>May be left out or empty.</summary>
    public static Invalid? Short(string? value, string field, int charactersMax) =>
        value is not null && IsLonger(value, charactersMax) ? new Invalid($"At most {charactersMax} characters are allowed.", field) : null;

    public static Invalid? Required(object? value, string field) => value is null ? new Invalid("This field is missing.", field) : null;

    public static Invalid? OneOf(string? value, string field, params ReadOnlySpan<string> allowed) =>
        Required(value, field) ?? (allowed.Contains(value!) ? null : new Invalid($"One of {string.Join(", ", allowed!)} is allowed.", field));

    /// <summary>Never through the middle of a character.</summary>
    public static string Cut(string value, int charactersMax) =>
        value.Length <= charactersMax ? value
        : char.IsHighSurrogate(value[charactersMax - 1]) ? value[..(charactersMax - 1)]
        : value[..charactersMax];

    private static bool IsLonger(string value, int charactersMax) =>
        value.Length > charactersMax && value.EnumerateRunes().Count() > charactersMax;
}
