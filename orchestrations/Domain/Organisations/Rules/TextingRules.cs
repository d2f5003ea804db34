using ContactFunctions.Domain.Organisations.Document;
using static ContactFunctions.Domain.Organisations.Document.TextingParts;

namespace ContactFunctions.Domain.Organisations.Rules;

/// <summary>How the organisation texts.</summary>
internal static class TextingRules
{
    private const int CountryDigitsMax = 3;

    public static void Check(OrganisationDocument document, Findings findings)
    {
        if (document.Texting is not { } texting)
            return;
        findings.Plain("texting", texting);
        if (texting.Words is { } words)
        {
            findings.Plain("texting.words", words);
            Words("texting.words.stop", words.Stop, findings);
            Words("texting.words.start", words.Start, findings);
            Words("texting.words.help", words.Help, findings);
        }

        HelpText("texting.help", texting.Help, findings);
        Quiet("texting.quietHours", texting.QuietHours, findings);
        if (texting.Country is { } country && !(country.Length is > 0 and <= CountryDigitsMax && country.All(char.IsAsciiDigit) && country[0] != '0'))
            findings.Add("texting.country", "invalid_country", "A calling code has 1 to 3 digits, such as 81.");
    }

    private static void Words(string path, IReadOnlyList<string?>? words, Findings findings)
    {
        if (words?.Count > OrganisationLimits.PartsMax)
            findings.Add(path, "too_many", $"At most {OrganisationLimits.PartsMax} are allowed.");
        foreach (var (at, word) in (words ?? []).Take(OrganisationLimits.PartsMax).Index())
            findings.Word($"{path}[{at}]", word);
    }

    private static void HelpText(string path, NamesDocument? help, Findings findings)
    {
        if (help is null)
            return;
        findings.Plain(path, help);
        foreach (var (language, text) in new[] { ("en", help.En), ("ja", help.Ja) })
            if (text is not null && (string.IsNullOrWhiteSpace(text) || text.Length > OrganisationLimits.HelpTextCharactersMax))
                findings.Add($"{path}.{language}", "invalid_text", $"1 to {OrganisationLimits.HelpTextCharactersMax} characters are allowed.");
    }

    private static void Quiet(string path, HoursDocument? quiet, Findings findings)
    {
        if (quiet is null)
            return;
        findings.Plain(path, quiet);
        if (TimeOf(quiet.From) is not { } from)
            findings.Add($"{path}.from", "invalid_time", "A time of day such as 21:00 is needed.");
        else if (TimeOf(quiet.To) is { } to && from == to)
            findings.Add(path, "empty", "The two times are the same; leave it out when there are no quiet hours.");
        if (TimeOf(quiet.To) is null)
            findings.Add($"{path}.to", "invalid_time", "A time of day such as 08:00 is needed.");
    }
}
