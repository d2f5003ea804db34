using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Conversations.Record;
using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Domain.Process;
using ContactFunctions.Domain.Routing;
using ContactFunctions.Domain.Routing.Ledger;
using ContactFunctions.Ports;
using ContactFunctions.Workflows.Evidence;
using ContactFunctions.Workflows.Presence;
using ContactFunctions.Workflows.Reporting;
using ContactFunctions.Workflows.Supervision;

namespace ContactFunctions.Workflows.Following;

/// <summary>What follows from every decision of the ledger: the record writes it down, the process learns its new course, clients get their hints.</summary>
/// <remarks>Each step is harmless to repeat. After a crash in between, the instance's own wake-up or the sweeper runs it again.</remarks>
public sealed class Aftermath(
    IConversationRecord record, IRoutingLedger ledger, IOrganisations organisations, ICustomers customers, AuditTrail audit, Bookkeeping books, Sealing sealing, Announcer announcer,
    PresenceNews news, TimeProvider clock)
{
    /// <summary>Carries out what follows from <paramref name="change"/>, also when it was a repeat. Once begun it is not cancelled with its caller.</summary>
    /// <param name="signal">False when the caller is the process itself, which takes the course from the answer.</param>
    public async Task<Outcome<Followed>> OfAsync(LedgerChange change, IProcess process, bool signal = true)
    {
        await audit.FollowAsync(change.After, change.IsRepeat ? 0 : change.Before.Version, CancellationToken.None);
        await books.FollowAsync(change, CancellationToken.None);
        var outcome = await FollowAsync(change.After, CancellationToken.None);
        if (outcome.IsRefused)
            return outcome;
        var followed = outcome.Value;
        if (change.IsRepeat && followed.Entries.Count > 0)
            await books.CatchUpAsync(change.After, CancellationToken.None);
        if (Lifecycle.IsOver(change.After.State))
            followed = await LetGoAsync(followed, change.After);
        if (signal)
            await process.SignalAsync(followed.Course, CancellationToken.None);
        await announcer.AnnounceAsync(change, followed, CancellationToken.None);
        await news.OfAsync(change);
        return followed;
    }

    /// <summary>Brings the record up to the placement and plans the course from both.</summary>
    public async Task<Outcome<Followed>> FollowAsync(Placement placement, CancellationToken cancellation)
    {
        var organisation = await organisations.CurrentAsync(cancellation);
        var names = placement.Facts
            .SelectMany(fact => new[] { fact.Operator, fact.From })
            .Append(placement.Owner)
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .ToDictionary(id => id, id => organisation.ProfileOf(id).Name);
        var written = await record.ApplyAsync(placement.ConversationId, new FollowLedger(placement, names) { Book = organisation.ServiceBook }, cancellation);
        return written.Then<Followed>(recorded => new Followed(
            recorded.Head,
            recorded.IsRepeat ? [] : recorded.Entries,
            Agenda.Plan(recorded.Head, placement, organisation, clock.GetUtcNow())));
    }

    /// <summary>The record has written down the end, so it is sealed, the ledger may forget the conversation, and its course is over.</summary>
    private async Task<Followed> LetGoAsync(Followed followed, Placement over)
    {
        var head = followed.Head;
        if (head.Customer.Verified && over.Owner is { } owner)
            await customers.NoteOperatorAsync(head.Customer.Id, owner, over.ChangedAt, CancellationToken.None);
        await books.CloseAsync(head, over, CancellationToken.None);
        head = await sealing.TryAtOnceAsync(head);
        await ledger.RemoveAsync(over, CancellationToken.None);
        var organisation = await organisations.CurrentAsync(CancellationToken.None);
        return followed with { Head = head, Course = Agenda.Plan(head, null, organisation, clock.GetUtcNow()) };
    }
}
