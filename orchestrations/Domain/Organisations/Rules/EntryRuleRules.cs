using ContactFunctions.Domain.Organisations.Document;
using static ContactFunctions.Domain.Organisations.Rules.OrganisationLimits;

namespace ContactFunctions.Domain.Organisations.Rules;

/// <summary>Control logic: which contacts a rule is for, and what it does with them.</summary>
internal static class EntryRuleRules
{
    public static void Check(OrganisationDocument document, KnownIds known, Findings findings)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (path, rule) in findings.Each("entryRules", document.EntryRules, EntryRulesMax))
        {
            findings.Name($"{path}.name", rule.Name, required: true);
            if (rule.Name is { } name && !seen.Add(name))
                findings.Add($"{path}.name", "duplicate", $"'{name}' is listed twice.");
            When($"{path}.when", rule.When, known, findings);
            Then($"{path}.then", rule.Then, known, findings);
        }
    }

    private static void When(string path, EntryWhenDocument? when, KnownIds known, Findings findings)
    {
        if (when is null)
            return;
        findings.Plain(path, when);
        foreach (var (place, queue) in findings.Each($"{path}.queues", when.Queues))
            findings.Known(place, queue, known.Queues, "queue");
        foreach (var (name, words) in new[] { ("channels", when.Channels), ("segments", when.Segments), ("locales", when.Locales) })
            foreach (var (place, word) in findings.Each($"{path}.{name}", words))
                findings.Word(place, word);
        foreach (var (place, page) in findings.Each($"{path}.pages", when.Pages))
            if (page.Length is 0 or > PageCharactersMax)
                findings.Add(place, "invalid_word", $"1 to {PageCharactersMax} characters are allowed.");
    }

    private static void Then(string path, EntryThenDocument? then, KnownIds known, Findings findings)
    {
        if (then is null)
        {
            findings.Add(path, "missing", "This field is missing.");
            return;
        }

        findings.Plain(path, then);
        findings.Known($"{path}.queue", then.Queue, known.Queues, "queue");
        findings.Number($"{path}.priority", then.Priority, 1, 5);
        QueueRules.Needs($"{path}.needs", then.Needs, findings);
        foreach (var (place, share) in findings.Each($"{path}.spread", then.Spread))
        {
            if (share.Queue is null)
                findings.Add($"{place}.queue", "missing", "This field is missing.");
            findings.Known($"{place}.queue", share.Queue, known.Queues, "queue");
            findings.Number($"{place}.weight", share.Weight, 1, ShareWeightMax);
        }
    }
}
