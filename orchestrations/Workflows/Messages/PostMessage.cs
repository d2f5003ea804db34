using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Conversations.Record;
using ContactFunctions.Domain.Limits;
using ContactFunctions.Domain.Hooks;
using ContactFunctions.Domain.Messages;
using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Domain.Process;
using ContactFunctions.Ports;
using ContactFunctions.Ports.Telemetry;
using ContactFunctions.Workflows.Following;
using ContactFunctions.Workflows.Presence;
using ContactFunctions.Workflows.Views;

namespace ContactFunctions.Workflows.Messages;

/// <summary>One text or note: one storage transaction and one push. The process hears of it only when something is to be sent or taken up again, or a risk is over.</summary>
public sealed class PostMessage(
    IConversationRecord record, IRoutingLedger ledger, IOrganisations organisations, Announcer announcer, TakeUpAgain takeUp, DeclarePresence presence,
    MessageQuotas quotas, TimeProvider clock)
{
    /// <summary>A repeat of the same client message id with the same text answers as the first time; see <see cref="Posted.IsRepeat"/>.</summary>
    public async Task<Outcome<Posted>> RunAsync(string conversationId, RecordCommand post, IProcess process, CancellationToken cancellation)
    {
        // What a person answers may end a clock; nothing else that is written is measured.
        if (post is PostText { Author.Role: AuthorRole.Operator })
            post = post with { Book = (await organisations.CurrentAsync(cancellation)).ServiceBook };
        if (post is PostText { Author.Role: AuthorRole.Customer } text)
            post = text with { Quota = text.FromAway ? quotas.FromAway : quotas.OnPage };
        var stored = await record.ApplyAsync(conversationId, post, cancellation);
        if (stored.Refusal is RateLimited && post is PostText limited)
            await TooManyAsync(conversationId, limited, cancellation);
        if (stored.Refusal is NeedsResuming)
        {
            var resumed = await takeUp.RunAsync(conversationId, byCustomer: false, process);
            if (resumed.IsRefused)
                return resumed.Refusal!;
            stored = await record.ApplyAsync(conversationId, post, cancellation);
        }

        if (stored.IsRefused)
            return stored.Refusal!;
        var (head, entries, isRepeat) = stored.Value;
        if (!isRepeat)
            await announcer.EntriesAsync(head, entries, CancellationToken.None);
        await WakeAsync(head, entries[0], process);
        if (entries[0].Author is { Role: AuthorRole.Operator, Id: { } writer })
            await presence.WroteAsync(writer, process);
        return new Posted(entries[0], head, isRepeat);
    }

    /// <summary>Who writes on a page is told by the answer; of a phone only colleagues can know that something is missing.</summary>
    private async Task TooManyAsync(string conversationId, PostText text, CancellationToken cancellation)
    {
        Measures.RateLimited.Add(1, new KeyValuePair<string, object?>(Tags.Limit, text.FromAway ? "phone" : "conversation"));
        if (!text.FromAway)
            return;
        var noted = await record.ApplyAsync(conversationId, new NoteFlood(), cancellation);
        if (noted is { IsRefused: false, Value: { IsRepeat: false } written })
            await announcer.EntriesAsync(written.Head, written.Entries, CancellationToken.None);
    }

    /// <summary>Runs on repeats too: the first try may have died right after it was stored.</summary>
    private async Task WakeAsync(ConversationHead head, Entry entry, IProcess process)
    {
        if (head.CustomerCameBack)
            await takeUp.RunAsync(head.Id, byCustomer: true, process);
        var mayHaveLeft = entry.Seq is { } seq && head.FollowUp?.UnreadFrom == seq;
        var organisation = await organisations.CurrentAsync(CancellationToken.None);
        var isNews = organisation.Webhooks.Any(one => one.Active && one.Events.Contains(HookKind.MessageAdded));
        if (head.Outbox.Count == 0 && head.Marks.RiskOverAt != entry.SentAt && !mayHaveLeft && !isNews)
            return;
        var placement = await ledger.FindAsync(head.Id, CancellationToken.None);
        // It may arrive before the pass that the conversation began with.
        await process.SignalAsync(Agenda.Plan(head, placement, organisation, clock.GetUtcNow(), match: true), CancellationToken.None);
    }
}

/// <param name="Entry">What was written, now or the first time.</param>
public sealed record Posted(Entry Entry, ConversationHead Head, bool IsRepeat);
