using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Messages;
using ContactFunctions.Domain.Routing;
using ContactFunctions.Domain.Routing.Ledger;
using ContactFunctions.Ports;
using ContactFunctions.Workflows.Board;
using ContactFunctions.Workflows.Views;

namespace ContactFunctions.Workflows.Following;

/// <summary>Who is told what after a change. Hints only: who misses one catches up from storage.</summary>
public sealed class Announcer(IPush push, MessageViews views, LiveHints hints, TimeProvider clock)
{
    /// <summary>The right to hear follows the right to see: it is given before the conversation is heard and taken after its last word.</summary>
    public async Task AnnounceAsync(LedgerChange change, Followed followed, CancellationToken cancellation)
    {
        if (change.IsRepeat && followed.Entries.Count == 0)
            return;
        hints.Changed();
        var (before, after) = (Staff(change.Before), Staff(change.After));
        await OfferAsync(change, followed.Head, cancellation);
        foreach (var person in after.Except(before, StringComparer.Ordinal))
            await push.AdmitAsync(person, followed.Head.Id, cancellation);
        await EntriesAsync(followed.Head, followed.Entries, cancellation);
        if (!IsUnseen(change, followed))
            await push.ToConversationAsync(followed.Head.Id, PushTargets.ConversationChanged, ViewRules.Changed(followed.Head), cancellation);
        foreach (var person in before.Except(after, StringComparer.Ordinal))
            await push.DismissAsync(person, followed.Head.Id, cancellation);
    }

    /// <summary>New entries, each to those who may see it.</summary>
    public async Task EntriesAsync(ConversationHead head, IReadOnlyList<Entry> entries, CancellationToken cancellation)
    {
        foreach (var entry in entries)
            if (entry.Seq is not null)
                await push.ToConversationAsync(head.Id, PushTargets.MessageAdded, views.Of(head, entry, MessageAudience.Everybody), cancellation);
            else if (entry.Kind is EntryKind.Note or EntryKind.Whisper)
                await push.ToStaffOfAsync(head.Id, PushTargets.MessageAdded, views.Of(head, entry, MessageAudience.Staff), cancellation);
    }

    private async Task OfferAsync(LedgerChange change, ConversationHead head, CancellationToken cancellation)
    {
        var (was, now) = (change.Before.Offer, change.After.Offer);
        foreach (var person in was?.Asked.Where(asked => now?.OfferId != was.OfferId || !now.Asks(asked)) ?? [])
            await push.ToOperatorAsync(person, PushTargets.OfferWithdrawn,
                new OfferWithdrawnNotice(was!.OfferId, head.Id, EndOf(change, person), change.After.Version), cancellation);
        if (now is null || now.OfferId == was?.OfferId)
            return;
        foreach (var person in now.Asked)
            await push.ToOperatorAsync(person, PushTargets.OfferMade, ViewRules.Offer(change.After, now, head, clock.GetUtcNow()), cancellation);
    }

    private static string EndOf(LedgerChange change, string person) =>
        change.After.Owner == person || change.After.Participants.Any(one => one.Operator == person) ? "accepted"
        : change.After.Facts.LastOrDefault(fact => fact.Operator == person) switch
        {
            { Kind: FactKind.OfferDeclined or FactKind.TransferDeclined } or { Reason: "declined" } => "declined",
            { Kind: FactKind.OfferExpired or FactKind.TransferExpired } or { Reason: "expired" } => "expired",
            _ => "withdrawn",
        };

    /// <summary>Somebody began or ended to read along: those who are in the conversation must not notice.</summary>
    private static bool IsUnseen(LedgerChange change, Followed followed) => change.IsRepeat
        ? followed.Entries.All(entry => entry.Kind is EntryKind.Audit)
        : change.After.Facts.Where(fact => fact.Version > change.Before.Version).All(fact => fact.Kind is FactKind.MonitorStarted or FactKind.MonitorEnded);

    /// <summary>The operators who hear a conversation that is not over.</summary>
    private static IEnumerable<string> Staff(Placement placement) => Lifecycle.IsOver(placement.State) ? [] : placement.Staff;
}
