using ContactFunctions.Domain.Calendars;
using ContactFunctions.Domain.Conversations;

namespace ContactFunctions.Domain.Sla;

/// <summary>How what happens in a conversation moves the marks of its clocks. Transfers, queues and priorities are not among it.</summary>
internal static class ClockRules
{
    /// <summary>A new stretch, opened or re-opened: new clocks.</summary>
    public static Marks Begin(Marks marks) => marks with
    {
        Service = null,
        FirstResponseAt = null,
        FirstResponse = null,
        FirstResponseStep = 0,
        AwaitingSince = null,
        NextResponseStep = 0,
        NextResponsesMet = 0,
        NextResponsesMissed = 0,
        Resolution = null,
        ResolutionRun = TimeSpan.Zero,
        ResolutionRunningSince = null,
        ResolutionPaused = false,
        ResolutionStep = 0,
        RiskOverAt = null,
    };

    /// <summary>A question that waits already goes on waiting; the talk goes on where it was paused.</summary>
    public static Marks CustomerWrote(ConversationHead head, DateTimeOffset at)
    {
        var marks = head.Marks with { AwaitingSince = head.Marks.AwaitingSince ?? at };
        return marks.ResolutionPaused && !Clocks.IsTalkOver(head.State)
            ? marks with { ResolutionPaused = false, ResolutionRunningSince = at }
            : marks;
    }

    /// <summary>A person answered: what was awaited is met or missed, and now the customer is awaited.</summary>
    public static Marks StaffWrote(ConversationHead head, ServiceTerms? terms, DateTimeOffset at)
    {
        var marks = Answered(head, terms, at) with
        {
            FirstResponseAt = head.Marks.FirstResponseAt ?? at,
            AwaitingSince = null,
            NextResponseStep = 0,
        };
        if (terms?.Level.PauseWhileCustomerAwaited is true)
            marks = Paused(head, marks, terms.Hours, at);
        var (was, now) = (Clocks.RiskOf(head, terms, at), Clocks.RiskOf(head with { Marks = marks }, terms, at));
        return was is not null && was.Clock != now?.Clock ? marks with { RiskOverAt = at } : marks;
    }

    /// <summary>The state changed: the end of the talk stops what still runs, a talk that is taken up again goes on.</summary>
    public static Marks Followed(ConversationHead head, ConversationState next, ServiceTerms? terms, DateTimeOffset at)
    {
        var (was, over) = (Clocks.IsTalkOver(head.State), Clocks.IsTalkOver(next));
        if (was == over)
            return head.Marks;
        return over ? Ended(head, terms, at) : TakenUp(head.Marks, at);
    }

    private static Marks Ended(ConversationHead head, ServiceTerms? terms, DateTimeOffset at)
    {
        var marks = Unanswered(head, terms, at);
        // Who wrote after the end is waiting for the talk to be taken up again.
        if (marks.AwaitingSince <= at)
            marks = marks with { AwaitingSince = null, NextResponseStep = 0 };
        marks = Paused(head, marks, terms?.Hours ?? BusinessHours.Always, at);
        return terms?.Level.Resolution is { } target
            ? marks with { Resolution = Judge(marks.ResolutionRun, target, marks.ResolutionStep) }
            : marks;
    }

    /// <summary>What had ended without an answer is open again, from the text on that took it up.</summary>
    private static Marks TakenUp(Marks marks, DateTimeOffset at) => marks with
    {
        FirstResponse = marks.FirstResponseAt is null ? null : marks.FirstResponse,
        Resolution = null,
        ResolutionPaused = false,
        ResolutionRunningSince = marks.AwaitingSince ?? at,
    };

    private static Marks Answered(ConversationHead head, ServiceTerms? terms, DateTimeOffset at)
    {
        var marks = head.Marks;
        foreach (var (clock, result) in Results(head, terms, at))
            marks = clock is ClockKind.FirstResponse ? marks with { FirstResponse = result } : Counted(marks, result.Met);
        return marks;
    }

    /// <summary>A target that passed without an answer is missed; one that had not passed when the talk ended is neither met nor missed.</summary>
    private static Marks Unanswered(ConversationHead head, ServiceTerms? terms, DateTimeOffset at)
    {
        var marks = head.Marks;
        foreach (var (clock, result) in Results(head, terms, at).Where(one => !one.Result.Met))
            marks = clock is ClockKind.FirstResponse ? marks with { FirstResponse = result } : Counted(marks, met: false);
        return marks;
    }

    private static IEnumerable<(ClockKind Clock, ClockResult Result)> Results(ConversationHead head, ServiceTerms? terms, DateTimeOffset at) =>
        from clock in Clocks.Live(head, terms)
        where clock.Kind is not ClockKind.Resolution && clock.Since <= at
        select (clock.Kind, Judge(clock.Elapsed(terms!.Hours, at), clock.Target, clock.Done));

    /// <summary>A breach that has been written down is not taken back by a longer target.</summary>
    private static ClockResult Judge(TimeSpan elapsed, TimeSpan target, double done) => new(elapsed <= target && done < 1, elapsed, target);

    private static Marks Counted(Marks marks, bool met) => met
        ? marks with { NextResponsesMet = marks.NextResponsesMet + 1 }
        : marks with { NextResponsesMissed = marks.NextResponsesMissed + 1 };

    private static Marks Paused(ConversationHead head, Marks marks, BusinessHours hours, DateTimeOffset at) => marks.ResolutionPaused ? marks : marks with
    {
        ResolutionRun = marks.ResolutionRun + hours.Between(marks.ResolutionRunningSince ?? head.WaitingSince, at),
        ResolutionRunningSince = null,
        ResolutionPaused = true,
    };
}
