using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Messages;
using ContactFunctions.Domain.Routing;
using ContactFunctions.Domain.Routing.Ledger;
using ContactFunctions.Ports;
using ContactFunctions.Workflows.Views;

namespace ContactFunctions.Workflows.Following;

/// <summary>Who is told what after a change. Hints only: who misses one catches up from storage.</summary>
public sealed class Announcer(IPush push, TimeProvider clock)
{
    /// <summary>The right to hear follows the right to see: it is given before the conversation is heard and taken after its last word.</summary>
    public async Task AnnounceAsync(LedgerChange change, Followed followed, CancellationToken cancellation)
    {
        if (change.IsRepeat && followed.Entries.Count == 0)
            return;
        var (before, after) = (Staff(change.Before), Staff(change.After));
        await OfferAsync(change, followed.Head, cancellation);
        foreach (var person in after.Except(before))
            await push.AdmitAsync(person, after.ConversationId, cancellation);
        await EntriesAsync(followed.Head, followed.Entries, cancellation);
        await push.ToConversationAsync(followed.Head.Id, PushTargets.ConversationChanged, ViewRules.Changed(followed.Head), cancellation);
        foreach (var person in before.Except(after))
            await push.DismissAsync(person, after.ConversationId, cancellation);
    }

    /// <summary>New entries, each to those who may see it.</summary>
    public async Task EntriesAsync(ConversationHead head, IReadOnlyList<Entry> entries, CancellationToken cancellation)
    {
        foreach (var entry in entries)
            if (entry.Seq is not null)
                await push.ToConversationAsync(head.Id, PushTargets.MessageAdded, MessageView.Of(head.Id, entry), cancellation);
            else if (entry.Kind is EntryKind.Note)
                await push.ToStaffOfAsync(head.Id, PushTargets.MessageAdded, MessageView.Of(head.Id, entry, forStaff: true), cancellation);
    }

    private async Task OfferAsync(LedgerChange change, ConversationHead head, CancellationToken cancellation)
    {
        var (was, now) = (change.Before.Offer, change.After.Offer);
        if (was is not null && was.OfferId != now?.OfferId)
            await push.ToOperatorAsync(was.Operator, PushTargets.OfferWithdrawn,
                new OfferWithdrawnNotice(was.OfferId, head.Id, EndOf(change, was), change.After.Version), cancellation);
        if (now is not null && now.OfferId != was?.OfferId)
            await push.ToOperatorAsync(now.Operator, PushTargets.OfferMade, ViewRules.Offer(change.After, now, head, clock.GetUtcNow()), cancellation);
    }

    private static string EndOf(LedgerChange change, Offer ended) =>
        change.After.Owner == ended.Operator ? "accepted"
        : change.After.Facts.LastOrDefault(fact => fact.Operator == ended.Operator)?.Kind switch
        {
            FactKind.OfferDeclined or FactKind.TransferDeclined => "declined",
            FactKind.OfferExpired or FactKind.TransferExpired => "expired",
            _ => "withdrawn",
        };

    private static StaffOf Staff(Placement placement) => new(placement);

    /// <summary>The operators who hear a conversation that is not over: its owner and whoever is asked.</summary>
    private readonly struct StaffOf(Placement placement)
    {
        public string ConversationId => placement.ConversationId;

        public IEnumerable<string> Except(StaffOf other) => People.Except(other.People, StringComparer.Ordinal);

        private IEnumerable<string> People => Lifecycle.IsOver(placement.State) ? [] : new[] { placement.Owner, placement.Offer?.Operator }.OfType<string>().Distinct(StringComparer.Ordinal);
    }
}
