using System.Text.Json.Serialization;
using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Messages;
using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Domain.Routing;
using ContactFunctions.Domain.Texting.Sends;
using ContactFunctions.Ports;
using ContactFunctions.Workflows.Dispatch;
using ContactFunctions.Workflows.FollowUps;
using ContactFunctions.Workflows.Views;

namespace ContactFunctions.Workflows.Reading;

/// <summary>Shows a conversation to those who may see it; to everybody else it does not exist (I10).</summary>
public sealed class ReadConversation(
    IConversationRecord record, IRoutingLedger ledger, IOrganisations organisations, QueueBoard board, ReadAudit audit, ReadLog log, MessageViews views, FollowUpOffer offer,
    EarlierContacts earlier, TimeProvider clock)
{
    public async Task<Outcome<ConversationView>> ViewAsync(string conversationId, Reader reader, CancellationToken cancellation)
    {
        var sight = await LookAsync(conversationId, reader, cancellation);
        if (sight.IsRefused)
            return sight.Refusal!;
        return await ViewOfAsync(sight.Value, (reader as Reader.Staff)?.OperatorId, cancellation);
    }

    /// <param name="viewer">Who of the staff it is shown to; null for the customer.</param>
    public async Task<ConversationView> ViewOfAsync(Sight sight, string? viewer, CancellationToken cancellation)
    {
        var organisation = await organisations.CurrentAsync(cancellation);
        var wait = sight.Placement is { } placement ? await board.WaitOfAsync(placement, cancellation) : null;
        var view = ViewRules.Conversation(sight.Head, sight.Placement, organisation, wait, clock.GetUtcNow(), viewer);
        return viewer is null && offer.Channels(sight.Head, organisation) is { Count: > 0 } channels ? view with { FollowUpChannels = channels } : view;
    }

    /// <summary>For reading alone: staff also see what was said before with a customer whom they serve now.</summary>
    private async Task<Outcome<Sight>> LookAsync(string conversationId, Reader reader, CancellationToken cancellation)
    {
        var sight = await SeeAsync(conversationId, reader, cancellation);
        if (sight.IsRefused && reader is Reader.Staff staff && await record.FindAsync(conversationId, cancellation) is { } head
            && await earlier.MayReadAsync(staff.OperatorId, head, cancellation))
            sight = new Sight(head, null);
        // Who is in it reads it as their work, which its record shows; whoever only looks is written down apart.
        if (!sight.IsRefused && reader is Reader.Staff looker && sight.Value.Placement?.Staff.Contains(looker.OperatorId) is not true)
            await log.NoteAsync(looker.OperatorId, AuditActions.Read, conversationId, cancellation);
        return sight;
    }

    /// <summary>Head and placement, or <see cref="NotFound"/> for whoever may not see them.</summary>
    public async Task<Outcome<Sight>> SeeAsync(string conversationId, Reader reader, CancellationToken cancellation)
    {
        if (reader is Reader.Customer customer && customer.ConversationId != conversationId)
            return new NotFound();
        var placementRead = ledger.FindAsync(conversationId, cancellation);
        var head = await record.FindAsync(conversationId, cancellation);
        var placement = await placementRead;
        return head is not null && MaySee(reader, head, placement) ? new Sight(head, placement) : new NotFound();
    }

    /// <summary>A page of entries. A read by staff is written into the record, once per person and hour.</summary>
    public async Task<Outcome<MessagePage>> MessagesAsync(
        string conversationId, Reader reader, ReadFrom from, int limit, CancellationToken cancellation)
    {
        var sight = await LookAsync(conversationId, reader, cancellation);
        if (sight.IsRefused)
            return sight.Refusal!;
        var head = sight.Value.Head;
        if (reader is Reader.Staff staff)
            await audit.NoteAsync(conversationId, staff, cancellation);
        var forStaff = reader is Reader.Staff;
        var entries = await record.ReadAsync(conversationId, from, limit, cancellation);
        var deliveries = forStaff && (head.Address is not null || head.FollowUp is not null)
            ? await record.DeliveriesAsync(conversationId, [.. entries.Select(entry => entry.Number)], cancellation)
            : new Dictionary<long, Send>();
        return new MessagePage(
            [.. entries.Where(entry => entry.Kind is not EntryKind.Audit).Select(entry => DeliveryWords.Of(
                views.Of(head, entry, AudienceOf(reader)), Shown(head, deliveries.GetValueOrDefault(entry.Number))))],
            Math.Max(head.LastSeq, entries.Select(entry => entry.Seq ?? 0).DefaultIfEmpty().Max()),
            forStaff ? entries.Select(entry => entry.Number).DefaultIfEmpty(from.ByEntry ? from.After : 0).Max() : null);
    }

    /// <summary>What waited to reach somebody who came back before it went out waits no longer.</summary>
    private static Send? Shown(ConversationHead head, Send? send) => send is { IsWaiting: true } && !head.Outbox.Contains(send.Entry) ? null : send;

    private static MessageAudience AudienceOf(Reader reader) => reader switch
    {
        Reader.Staff { MayWatch: true } => MessageAudience.Evidence,
        Reader.Staff => MessageAudience.Staff,
        _ => MessageAudience.Everybody,
    };

    private static bool MaySee(Reader reader, ConversationHead head, Placement? placement) => reader switch
    {
        Reader.Customer => true,
        Reader.Staff { MayWatch: true } => true,
        Reader.Staff staff => placement is null
            ? head.Owner == staff.OperatorId
            : placement.Staff.Contains(staff.OperatorId),
        _ => false,
    };
}

/// <param name="Placement">Null once the ledger has let go of it.</param>
public sealed record Sight(ConversationHead Head, Placement? Placement)
{
    /// <summary>Whether the customer knows of this member of the staff: of all others they must not even notice that they read or write.</summary>
    public bool IsSeen(string person) => Placement is null
        ? Head.Owner == person
        : Placement.Owner == person || Placement.Participants.Any(one => one.Operator == person && Participant.IsSeen(one.Role));
}

/// <param name="LastEntry">The last entry of this page, notes and audits included, to page on from; null towards customers.</param>
public sealed record MessagePage(
    IReadOnlyList<MessageView> Messages,
    long LastSeq,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] long? LastEntry);
