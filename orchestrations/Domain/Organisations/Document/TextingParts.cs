using System.Globalization;
using ContactFunctions.Domain.Texting.Quiet;
using static ContactFunctions.Domain.Organisations.Document.DocumentReader;

namespace ContactFunctions.Domain.Organisations.Document;

/// <summary>Reads and writes how the organisation texts.</summary>
internal static class TextingParts
{
    private const string TimeFormat = "HH:mm";

    public static TextingPolicy ToPolicy(TextingDocument? document) => document is null ? new() : new()
    {
        Stop = Texts(document.Words?.Stop),
        Start = Texts(document.Words?.Start),
        Help = Texts(document.Words?.Help),
        HelpText = document.Help is { } help ? new Names(help.En, help.Ja) : null,
        Quiet = document.QuietHours is { } quiet && TimeOf(quiet.From) is { } from && TimeOf(quiet.To) is { } to ? new QuietHours(from, to) : null,
        Country = document.Country ?? TextingPolicy.CountryDefault,
    };

    public static TextingDocument ToDocument(TextingPolicy policy) => new()
    {
        Words = new TextWordsDocument { Stop = policy.Stop, Start = policy.Start, Help = policy.Help },
        Help = policy.HelpText is { } help ? new NamesDocument { En = help.En, Ja = help.Ja } : null,
        QuietHours = policy.Quiet is { } quiet ? new HoursDocument { From = Text(quiet.From), To = Text(quiet.To) } : null,
        Country = policy.Country,
    };

    /// <summary>Null for what is no time of day.</summary>
    public static TimeOnly? TimeOf(string? text) =>
        TimeOnly.TryParseExact(text, TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    private static string Text(TimeOnly time) => time.ToString(TimeFormat, CultureInfo.InvariantCulture);
}
