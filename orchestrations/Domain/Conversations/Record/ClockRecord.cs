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
        var (step, terms) = (mark.Step, mark.Book.TermsOf(head));
        if (!Clocks.DueSteps(head, terms, now).Contains(step))
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
            .With(h => h with { Hooks = [.. h.Hooks, .. HooksOf(h, step, terms!, now)] })
            .Done();
    }

    public static RecordDecision Finish(ConversationHead head, FinishHook finish, DateTimeOffset now)
    {
        return head.Hooks.All(hook => hook.Key != finish.Hook)
            ? RecordDecision.Nothing(head)
            : new Draft(head, now).With(h => h with { Hooks = [.. h.Hooks.Where(hook => hook.Key != finish.Hook)] }).Done();
    }

    private static IEnumerable<PendingHook> HooksOf(ConversationHead head, ClockStep step, ServiceTerms terms, DateTimeOffset now) =>
        terms.Level.EscalationsAt(step)
            .Where(escalation => escalation is { Action: EscalationAction.Webhook, Value: not null })
            .Select((escalation, number) => new PendingHook($"{head.Id}:{step.Key}:{number}", escalation.Value!, step.Clock, step.Share, now, head.LastEntry));

    private static string EventName(ClockStep step, bool warns) =>
        Clocks.NameOf(step.Clock) + (step.Share == 1 ? "Breach" : warns ? "Warning" : "Escalation");
}
