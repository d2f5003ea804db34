using System.Globalization;

namespace ContactFunctions.Functions.Storage.Audit;

/// <summary>A place in the audit, as callers carry it: a day and a row key in one word of plain letters.</summary>
internal sealed record AuditCursor(DateOnly Day, string RowKey)
{
    private const int DayCharacters = 8;
    private const int RowKeyCharactersMax = 128;

    public override string ToString() => AuditKeys.Day(Day) + RowKey.Replace('|', '-');

    /// <summary>Null for what is none.</summary>
    public static AuditCursor? Read(string text) =>
        text.Length is > DayCharacters and <= DayCharacters + RowKeyCharactersMax && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-')
        && DateOnly.TryParseExact(text.AsSpan(0, DayCharacters), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? new AuditCursor(day, text[DayCharacters..].Replace('-', '|'))
            : null;
}
