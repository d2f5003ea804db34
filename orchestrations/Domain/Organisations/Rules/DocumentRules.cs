using ContactFunctions.Domain.Calendars;
using ContactFunctions.Domain.Organisations.Document;
using NodaTime;

namespace ContactFunctions.Domain.Organisations.Rules;

/// <summary>What a document has to fulfil before it is published.</summary>
public static class DocumentRules
{
    /// <summary>Everything that is wrong or noteworthy, in the order of the document; warnings do not stand in the way.</summary>
    public static IReadOnlyList<Finding> Check(OrganisationDocument document, InUse inUse)
    {
        var findings = new Findings();
        var known = KnownIds.Of(document);
        findings.Plain("", document);
        findings.Name("name", document.Name is "" ? null : document.Name);
        if (document.Zone is { } zone && DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is null)
            findings.Add("zone", "invalid_zone", $"'{zone}' is not a time zone; write one such as Europe/Berlin.");
        findings.Seconds("followUpAfter", document.FollowUpAfter, OrganisationLimits.FollowUpAfterMin, OrganisationLimits.SilenceMax);
        QueueRules.Check(document, known, findings);
        PeopleRules.Check(document, known, findings);
        AddressRules.Check(document, known, findings);
        PolicyRules.Check(document, known, findings);
        ChoiceRules.Check(document, findings);
        ReplyRules.Check(document, known, findings);
        EntryRuleRules.Check(document, known, findings);
        TextingRules.Check(document, findings);
        WebhookRules.Check(document, findings);
        if (document.Retention is { } retention)
        {
            findings.Plain("retention", retention);
            findings.Number("retention.conversationDays", retention.ConversationDays, 1, OrganisationLimits.ConversationDaysMax);
        }

        Noteworthy.Check(document, known, inUse, findings);
        return findings.All;
    }
}

/// <summary>Queues and operators with work that is not over.</summary>
public sealed record InUse(IReadOnlySet<string> Queues, IReadOnlySet<string> Operators)
{
    public static InUse Nothing { get; } = new(new HashSet<string>(), new HashSet<string>());
}

/// <summary>What a document names, for other parts of it to refer to.</summary>
internal sealed record KnownIds(IReadOnlySet<string> Queues, IReadOnlySet<string> Operators, IReadOnlySet<string> Calendars)
{
    public static KnownIds Of(OrganisationDocument document) => new(
        DocumentReader.Items(document.Queues).Select(queue => queue.Queue).OfType<string>().ToHashSet(StringComparer.Ordinal),
        DocumentReader.Items(document.Operators).Select(person => person.Id).OfType<string>().ToHashSet(StringComparer.Ordinal),
        DocumentReader.Items(document.Calendars).Select(calendar => calendar.Id).OfType<string>().Append(BusinessCalendar.AlwaysId).ToHashSet(StringComparer.Ordinal));
}
