using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Routing;
using static ContactFunctions.Domain.Conversations.ConversationState;

namespace ContactFunctions.Domain.Sla;

/// <summary>What the clocks of a conversation say, computed from the marks in its head whenever somebody asks. Nothing ticks in between.</summary>
public static class Clocks
{
    /// <summary>Every clock that runs, is paused, or has a result; the talk's clocks in the order of <see cref="ClockKind"/>.</summary>
    public static IReadOnlyList<ServiceClock> Of(ConversationHead head, ServiceTerms? terms, DateTimeOffset now)
    {
        var (marks, hours) = (head.Marks, terms?.Hours ?? Calendars.BusinessHours.Always);
        ServiceClock? Ended(ClockKind kind, ClockResult? result) => result is null ? null : new ServiceClock(
            kind, result.Met ? ClockState.Met : ClockState.Missed, head.WaitingSince, hours.After(head.WaitingSince, result.Target), result.Elapsed, result.Target);
        var clocks = Live(head, terms).Select(clock => clock.At(terms!, now))
            .Append(Ended(ClockKind.FirstResponse, marks.FirstResponse))
            .Append(Ended(ClockKind.Resolution, marks.Resolution));
        return [.. clocks.OfType<ServiceClock>().OrderBy(clock => clock.Kind)];
    }

    /// <summary>The clock to show first: of the open ones the one that is due first, running before paused; else the last that ended. Null: none.</summary>
    public static ServiceClock? Foremost(IReadOnlyList<ServiceClock> clocks) =>
        clocks.Where(clock => clock.IsOpen).OrderBy(clock => clock.State is ClockState.Paused).ThenBy(clock => clock.DueAt ?? DateTimeOffset.MaxValue).FirstOrDefault()
        ?? clocks.LastOrDefault();

    /// <summary>What the clocks demand now: steps that are reached and not written down, for each clock in ascending order.</summary>
    public static IReadOnlyList<ClockStep> DueSteps(ConversationHead head, ServiceTerms? terms, DateTimeOffset now) =>
        terms is null ? [] :
        [
            .. from clock in Live(head, terms)
               let elapsed = clock.Elapsed(terms.Hours, now)
               from share in terms.Level.StepsOf(clock.Kind)
               where share > clock.Done && elapsed >= clock.Target * share
               select new ClockStep(clock.Kind, share, clock.Since),
        ];

    /// <summary>
    /// The first moment at which a step can be due, whatever is written until then: of clocks that stand still, and of the next question that
    /// the customer may ask, as if they started now. So nothing has to be planned when a message comes. Null: never.
    /// </summary>
    public static DateTimeOffset? NextStep(ConversationHead head, ServiceTerms? terms, DateTimeOffset now)
    {
        if (terms is null)
            return null;
        // An idle talk is planned anew when somebody writes.
        var moments = Live(head, terms).Where(clock => clock.RunningSince is not null || head.State is not Idle).Select(clock => Next(clock, terms, now));
        if (MayBeAsked(head) && terms.Level.NextResponse is { } target)
            moments = moments.Append(Next(new LiveClock(ClockKind.NextResponse, now, TimeSpan.Zero, null, target, 0), terms, now));
        return moments.Min();
    }

    private static DateTimeOffset? Next(LiveClock clock, ServiceTerms terms, DateTimeOffset now) =>
        terms.Level.StepsOf(clock.Kind).Where(share => share > clock.Done).Select(share => clock.Reaches(share, terms.Hours, now)).FirstOrDefault();

    /// <summary>An answer and another question would start the next-response clock without anybody planning for it.</summary>
    private static bool MayBeAsked(ConversationHead head) =>
        head.State is Active || (head.State is Waiting or Offered && head.Marks.FirstResponseAt is not null);

    /// <summary>What boards show: of the clocks that have passed a step and are not at rest, the one that has passed most of its target. Null: none.</summary>
    public static Risk? RiskOf(ConversationHead head, ServiceTerms? terms, DateTimeOffset now)
    {
        if (terms is null)
            return null;
        var risks =
            from clock in Live(head, terms)
            let elapsed = clock.Elapsed(terms.Hours, now)
            where clock.RunningSince is not null || elapsed >= clock.Target
            let passed = terms.Level.StepsOf(clock.Kind).LastOrDefault(share => elapsed >= clock.Target * share)
            where passed > 0
            orderby passed descending, clock.Kind
            select new Risk(NameOf(clock.Kind), passed, clock.Reaches(1, terms.Hours, now) ?? DateTimeOffset.MaxValue);
        return risks.FirstOrDefault();
    }

    /// <summary>As the wire has it.</summary>
    public static string NameOf(ClockKind clock) => clock switch
    {
        ClockKind.FirstResponse => "firstResponse",
        ClockKind.NextResponse => "nextResponse",
        ClockKind.Resolution => "resolution",
    };

    internal static IEnumerable<LiveClock> Live(ConversationHead head, ServiceTerms? terms)
    {
        var marks = head.Marks;
        if (terms is null || IsTalkOver(head.State))
            yield break;
        if (terms.Level.FirstResponse is { } first && marks.FirstResponseAt is null)
            yield return new LiveClock(ClockKind.FirstResponse, head.WaitingSince, TimeSpan.Zero, head.WaitingSince, first, marks.FirstResponseStep);
        if (terms.Level.NextResponse is { } next && marks.FirstResponseAt is not null && marks.AwaitingSince is { } asked)
            yield return new LiveClock(ClockKind.NextResponse, asked, TimeSpan.Zero, asked, next, marks.NextResponseStep);
        if (terms.Level.Resolution is { } resolution)
            yield return new LiveClock(
                ClockKind.Resolution, head.WaitingSince, marks.ResolutionRun,
                marks.ResolutionPaused ? null : marks.ResolutionRunningSince ?? head.WaitingSince, resolution, marks.ResolutionStep);
    }

    /// <summary>Nothing is measured any more; wrap-up is our own time.</summary>
    internal static bool IsTalkOver(ConversationState state) => state is WrapUp or Closed or Abandoned;
}

/// <summary>A share of a clock's target that has been used up.</summary>
/// <param name="Since">When that run of the clock started: a step of an earlier run is stale.</param>
public sealed record ClockStep(ClockKind Clock, double Share, DateTimeOffset Since)
{
    /// <summary>Names the step for whoever has to tell repeats.</summary>
    public string Key => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Clock}:{Since.UtcTicks}:{Share}");
}
