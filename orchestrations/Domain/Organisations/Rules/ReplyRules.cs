using ContactFunctions.Domain.Organisations.Document;

namespace ContactFunctions.Domain.Organisations.Rules;

/// <summary>Texts that staff keep for saying again.</summary>
internal static class ReplyRules
{
    public static void Check(OrganisationDocument document, KnownIds known, Findings findings)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (path, reply) in findings.Each("replies", document.Replies, OrganisationLimits.RepliesMax))
        {
            findings.Word($"{path}.code", reply.Code);
            if (reply.Code is { } code && !seen.Add(code))
                findings.Add($"{path}.code", "duplicate", $"'{code}' is listed twice.");
            findings.Names($"{path}.names", reply.Names);
            Texts($"{path}.texts", reply.Texts, findings);
            if (reply.Queues?.Count > OrganisationLimits.BelongingsMax)
                findings.Add($"{path}.queues", "too_many", $"At most {OrganisationLimits.BelongingsMax} are allowed.");
            foreach (var (at, queue) in (reply.Queues ?? []).Index())
                if (queue is null || !known.Queues.Contains(queue))
                    findings.Add($"{path}.queues[{at}]", "unknown_queue", $"There is no queue '{queue}'.");
        }
    }

    private static void Texts(string path, NamesDocument? texts, Findings findings)
    {
        if (texts is null || (texts.En ?? texts.Ja) is null)
            findings.Add(path, "missing", "A text in one language at least is needed.");
        if (texts is null)
            return;
        findings.Plain(path, texts);
        foreach (var (language, text) in (IEnumerable<(string, string?)>)[("en", texts.En), ("ja", texts.Ja)])
            if (text is not null && (string.IsNullOrWhiteSpace(text) || text.Length > OrganisationLimits.ReplyCharactersMax))
                findings.Add($"{path}.{language}", "invalid_text", $"1 to {OrganisationLimits.ReplyCharactersMax} characters are allowed.");
    }
}
