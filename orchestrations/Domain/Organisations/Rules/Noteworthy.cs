using ContactFunctions.Domain.Organisations.Document;
using static ContactFunctions.Domain.Organisations.Document.DocumentReader;

namespace ContactFunctions.Domain.Organisations.Rules;

/// <summary>What is allowed but is rarely meant.</summary>
internal static class Noteworthy
{
    public static void Check(OrganisationDocument document, KnownIds known, InUse inUse, Findings findings)
    {
        foreach (var queue in inUse.Queues.Where(queue => !known.Queues.Contains(queue)).Order(StringComparer.Ordinal))
            findings.Warn("queues", "still_in_use", $"Conversations of queue '{queue}' are not over; they go on by the defaults, and nobody serves what waits.");
        foreach (var person in inUse.Operators.Where(person => !known.Operators.Contains(person)).Order(StringComparer.Ordinal))
            findings.Warn("operators", "still_in_use", $"Operator '{person}' has conversations that are not over; they keep them and get no new ones.");
        var people = Items(document.Operators).ToList();
        var served = people.SelectMany(person => Texts(person.Queues)).ToHashSet(StringComparer.Ordinal);
        foreach (var (at, queue) in (document.Queues ?? []).Index())
        {
            if (queue?.Queue is { } id && !served.Contains(id))
                findings.Warn($"queues[{at}]", "nobody_serves", $"Nobody serves queue '{id}'.");
            foreach (var (place, need) in (queue?.Skills ?? []).Index())
                if (need?.Skill is { } skill && need.Preferred is not true && !people.Any(person => person.Skills?.GetValueOrDefault(skill) >= (need.Level ?? 1)))
                    findings.Warn($"queues[{at}].skills[{place}]", "nobody_has", $"Nobody has the skill '{skill}' at level {need.Level ?? 1}.");
        }
    }
}
