using ContactFunctions.Domain.Organisations.Document;
using ContactFunctions.Domain.Routing;
using ContactFunctions.Domain.Routing.Matching;
using static ContactFunctions.Domain.Organisations.Rules.OrganisationLimits;

namespace ContactFunctions.Domain.Organisations.Rules;

/// <summary>Queues, what they ask for, where they overflow to.</summary>
internal static class QueueRules
{
    public static void Check(OrganisationDocument document, KnownIds known, Findings findings)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (path, queue) in findings.Each("queues", document.Queues, QueuesMax))
        {
            findings.Id($"{path}.queue", queue.Queue, seen);
            findings.Name($"{path}.name", queue.Name);
            findings.Names($"{path}.names", queue.Names);
            findings.Known($"{path}.calendar", queue.Calendar, known.Calendars, "calendar");
            findings.Spelled<SelectionPolicy>($"{path}.selection", queue.Selection);
            findings.Spelled<LimitAction>($"{path}.fallback", queue.Fallback);
            Numbers(path, queue, findings);
            Times(path, queue, findings);
            Needs($"{path}.skills", queue.Skills, findings);
            Overflow(path, queue, known, findings);
            Limit($"{path}.limit", queue.Limit, findings);
        }
    }

    public static void Needs(string path, IReadOnlyList<NeedDocument?>? needs, Findings findings)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (place, need) in findings.Each(path, needs))
        {
            findings.Word($"{place}.skill", need.Skill);
            findings.Number($"{place}.level", need.Level, 1, SkillNeed.LevelMax);
            findings.Seconds($"{place}.relaxAfterSeconds", need.RelaxAfterSeconds, WaitMin, WaitMax);
            if (need.Skill is { } skill && !seen.Add(skill))
                findings.Add($"{place}.skill", "duplicate", $"'{skill}' is listed twice.");
        }
    }

    private static void Numbers(string path, QueueDocument queue, Findings findings)
    {
        findings.Number($"{path}.ringSize", queue.RingSize, 1, Offer.RingMax);
        findings.Number($"{path}.offerMissesMax", queue.OfferMissesMax, 1, OrganisationLimits.OfferMissesMax);
        findings.Number($"{path}.wrapUpExtensionsMax", queue.WrapUpExtensionsMax, 0, OrganisationLimits.WrapUpExtensionsMax);
        findings.Number($"{path}.waitNoticesMax", queue.WaitNoticesMax, 0, OrganisationLimits.WaitNoticesMax);
        findings.Number($"{path}.crowdedFrom", queue.CrowdedFrom, 1, OrganisationLimits.WaitingMax);
    }

    private static void Times(string path, QueueDocument queue, Findings findings)
    {
        findings.Seconds($"{path}.offerTtlSeconds", queue.OfferTtlSeconds, OfferTtlMin, OfferTtlMax);
        findings.Seconds($"{path}.preferredPatienceSeconds", queue.PreferredPatienceSeconds, TimeSpan.Zero, PatienceMax);
        findings.Seconds($"{path}.directPatienceSeconds", queue.DirectPatienceSeconds, TimeSpan.Zero, PatienceMax);
        findings.Seconds($"{path}.shortAbandonSeconds", queue.ShortAbandonSeconds, TimeSpan.Zero, ShortAbandonMax);
        findings.Seconds($"{path}.priorityBoostSeconds", queue.PriorityBoostSeconds, TimeSpan.Zero, PriorityBoostMax);
        findings.Seconds($"{path}.wrapUpSeconds", queue.WrapUpSeconds, TimeSpan.Zero, WrapUpMax);
        findings.Seconds($"{path}.wrapUpExtensionSeconds", queue.WrapUpExtensionSeconds, TimeSpan.Zero, WrapUpMax);
        findings.Seconds($"{path}.customerIdleAfterSeconds", queue.CustomerIdleAfterSeconds, SilenceMin, SilenceMax);
        findings.Seconds($"{path}.autoCloseAfterSeconds", queue.AutoCloseAfterSeconds, SilenceMin, SilenceMax);
        findings.Seconds($"{path}.giveUpAfterSeconds", queue.GiveUpAfterSeconds, SilenceMin, SilenceMax);
        findings.Seconds($"{path}.waitNoticeAfterSeconds", queue.WaitNoticeAfterSeconds, WaitMin, WaitMax);
        findings.Seconds($"{path}.fallbackAfterSeconds", queue.FallbackAfterSeconds, WaitMin, WaitMax);
        findings.Seconds($"{path}.reopenWindowSeconds", queue.ReopenWindowSeconds, TimeSpan.Zero, ReopenWindowMax);
        findings.Seconds($"{path}.averageHandlingSeconds", queue.AverageHandlingSeconds, HandlingMin, HandlingMax);
    }

    /// <summary>Circles are fine, because nothing overflows back into a queue that it has left; a queue that overflows into itself is a slip.</summary>
    private static void Overflow(string path, QueueDocument queue, KnownIds known, Findings findings)
    {
        foreach (var (place, step) in findings.Each($"{path}.overflow", queue.Overflow))
        {
            if (step.ToQueue is null)
                findings.Add($"{place}.toQueue", "missing", "This field is missing.");
            else if (step.ToQueue == queue.Queue)
                findings.Add($"{place}.toQueue", "self_reference", "A queue cannot overflow into itself.");
            findings.Known($"{place}.toQueue", step.ToQueue, known.Queues, "queue");
            findings.Seconds($"{place}.afterSeconds", step.AfterSeconds, WaitMin, WaitMax);
            findings.Number($"{place}.waitingOver", step.WaitingOver, 0, OrganisationLimits.WaitingMax);
            if (step.AfterSeconds is null && step.WaitingOver is null)
                findings.Add(place, "condition_missing", "A time or a number of waiting contacts is needed, or it would never happen.");
        }
    }

    private static void Limit(string path, LimitDocument? limit, Findings findings)
    {
        if (limit is null)
            return;
        findings.Plain(path, limit);
        findings.Number($"{path}.waitingMax", limit.WaitingMax, 0, OrganisationLimits.WaitingMax);
        findings.Seconds($"{path}.estimatedWaitMaxSeconds", limit.EstimatedWaitMaxSeconds, TimeSpan.Zero, WaitMax);
        findings.Spelled<LimitAction>($"{path}.then", limit.Then);
        if (limit.WaitingMax is null && limit.EstimatedWaitMaxSeconds is null)
            findings.Add(path, "condition_missing", "A number of waiting contacts or an estimate is needed, or it would never apply.");
    }
}
