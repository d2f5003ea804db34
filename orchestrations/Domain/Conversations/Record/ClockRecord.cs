using System.Globalization;
using ContactFunctions.Domain.Messages;
using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Domain.Routing.Ledger;
using ContactFunctions.Domain.Sla;

namespace ContactFunctions.Domain.Conversations.Record;

/// <summary>Writes down, once each, which shares of their targets the clocks have used up.</summary>
internal static class ClockRecord
{
    public static Outcome<RecordDecision> Mark(ConversationHead head, MarkClock mark, DateTimeOffset now)
    {
        var step = mark.Step;
        if (!Clocks.DueSteps(head, mark.Book.TermsOf(head), now).Contains(step))
            return new Stale();
        var share = (step.Share * 100).ToString("0.#", CultureInfo.InvariantCulture);
        return new Draft(head, now)
            .Internal(EntryKind.Event, Author.System, $"{share} %", happened: EventName(step, mark.Warns))
            .Marks(marks => step.Clock switch
            {
                ClockKind.FirstResponse => marks with { FirstResponseStep = step.Share },
                ClockKind.NextResponse => marks with { NextResponseStep = step.Share },
                ClockKind.Resolution => marks with { ResolutionStep = step.Share },
            })
            .Done();
    }

    private static string EventName(ClockStep step, bool warns) =>
        Clocks.NameOf(step.Clock) + (step.Share == 1 ? "Breach" : warns ? "Warning" : "Escalation");
}
