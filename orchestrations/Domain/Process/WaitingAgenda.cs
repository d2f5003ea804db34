using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Organisations;
using ContactFunctions.Domain.Routing;

namespace ContactFunctions.Domain.Process;

/// <summary>When the queue's own rules look at a conversation again while nobody owns it.</summary>
public static class WaitingAgenda
{
    /// <summary>A condition that did not hold when its time came is looked at again after this.</summary>
    public static readonly TimeSpan LookAgainAfter = TimeSpan.FromSeconds(15);

    /// <summary>A calendar that never opens again is looked at once a day: somebody will have changed it.</summary>
    public static readonly TimeSpan ClosedForGood = TimeSpan.FromDays(1);

    public static IEnumerable<Duty> Of(ConversationHead head, Placement placement, QueuePolicy policy, DateTimeOffset now)
    {
        foreach (var need in placement.Needs)
            if (need.RelaxAfter is { } wait && placement.Requires(need))
                yield return new Duty(DutyKind.RelaxSkill, placement.EnteredAt + wait, need.Skill);
        if (placement.PreferredUntil is { } until && until > now)
            yield return new Duty(DutyKind.Match, until);
        if (Steps(placement, policy).Select(step => LookAt(placement.EnteredAt + (step.After ?? TimeSpan.Zero), now)).Order().ToList() is [var first, ..])
            yield return new Duty(DutyKind.Overflow, first, $"{placement.Visit}");
        if (policy.FallbackAfter is { } patience && placement.CallBack is null && !(policy.Fallback is LimitAction.CallBack && head.Marks.CallBackOffered))
            yield return new Duty(DutyKind.Fallback, LookAt(placement.EnteredAt + patience, now), $"{placement.Visit}");
    }

    /// <summary>Opening time; a queue that is open but takes messages only is looked at every now and then.</summary>
    public static Duty Opening(Placement placement, Organisation organisation, DateTimeOffset now)
    {
        var hours = organisation.HoursOf(organisation.PolicyOf(placement.Queue).Calendar);
        return new Duty(DutyKind.OpenForBusiness, hours.IsOpen(now) ? now + LookAgainAfter : hours.NextOpening(now) ?? now + ClosedForGood);
    }

    /// <summary>Steps that it may still take: never to where it is or was.</summary>
    public static IEnumerable<OverflowStep> Steps(Placement placement, QueuePolicy policy) =>
        (policy.Overflow ?? []).Where(step => step.ToQueue != placement.Queue && !placement.Visited.Contains(step.ToQueue));

    private static DateTimeOffset LookAt(DateTimeOffset due, DateTimeOffset now) => due > now ? due : now + LookAgainAfter;
}
