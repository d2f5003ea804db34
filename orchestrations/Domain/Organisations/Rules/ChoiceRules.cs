using ContactFunctions.Domain.Organisations.Document;

namespace ContactFunctions.Domain.Organisations.Rules;

/// <summary>Reasons for being away, and dispositions.</summary>
internal static class ChoiceRules
{
    public static void Check(OrganisationDocument document, Findings findings)
    {
        Check("reasons", document.Reasons, findings);
        Check("dispositions", document.Dispositions, findings);
    }

    private static void Check(string list, IReadOnlyList<ChoiceDocument?>? choices, Findings findings)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (path, choice) in findings.Each(list, choices, OrganisationLimits.ChoicesMax))
        {
            findings.Word($"{path}.code", choice.Code);
            if (choice.Code is { } code && !seen.Add(code))
                findings.Add($"{path}.code", "duplicate", $"'{code}' is listed twice.");
            findings.Names($"{path}.names", choice.Names);
            if (choice.Names is not { } names || (names.En ?? names.Ja) is null)
                findings.Add($"{path}.names", "missing", "A name in one language at least is needed.");
        }
    }
}
