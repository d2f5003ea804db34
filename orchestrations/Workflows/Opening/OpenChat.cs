using System.Security.Cryptography;
using System.Text;
using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Conversations.Record;
using ContactFunctions.Domain.Customers;
using ContactFunctions.Domain.Organisations;
using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Domain.Routing.Arrivals;
using ContactFunctions.Ports;
using ContactFunctions.Workflows.Dispatch;
using ContactFunctions.Workflows.Views;

namespace ContactFunctions.Workflows.Opening;

/// <summary>A customer begins a chat: record, ledger, process, in this order; answered only after all three.</summary>
public sealed class OpenChat(
    IConversationRecord record, ICustomers customers, IOrganisations organisations, Reception reception, Admission admission, QueueBoard board)
{
    /// <summary>
    /// The same start id with the same content finds the same conversation and finishes what a crash left open; with other content it is
    /// refused with <see cref="StartIdReused"/>. An unknown queue is <see cref="Invalid"/> with code <c>unknown_queue</c>.
    /// </summary>
    public async Task<Outcome<ChatOpened>> RunAsync(ChatRequest request, IProcess process, CancellationToken cancellation)
    {
        var organisation = await organisations.CurrentAsync(cancellation);
        if (!organisation.Queues.ContainsKey(request.Queue))
            return new Invalid("There is no queue of this name.", "queue", "unknown_queue");
        var described = Describe(await ContinuedAsync(request, cancellation));
        var open = await reception.ReceiveAsync(described, ArrivalOf(request, described), cancellation);
        var (head, isNew) = await record.OpenAsync(open, cancellation);
        if (!isNew && head.StartFingerprint != open.StartFingerprint)
            return new StartIdReused();
        var contact = customers.NoteContactAsync(head.Customer, new Contact(head.Id, head.Channel, head.Queue, head.CreatedAt), cancellation);
        var placement = await admission.EnsureAsync(head, process, cancellation);
        await contact;
        var wait = placement is null ? null : await board.WaitOfAsync(placement, cancellation);
        return new ChatOpened(ViewRules.Conversation(head, placement, organisation, wait, head.WaitingSince, viewer: null), isNew, NoticeOf(head));
    }

    private static OpeningNotice? NoticeOf(ConversationHead head) => head.Routing?.Limit switch
    {
        LimitAction.Wait => OpeningNotice.Crowded,
        LimitAction.LeaveMessage => OpeningNotice.LeaveMessage,
        LimitAction.CallBack => OpeningNotice.CallBack,
        _ => head.State is ConversationState.OutOfHours ? OpeningNotice.OutOfHours : null,
    };

    private static Arrival ArrivalOf(ChatRequest request, OpenConversation open) => new(
        open.ConversationId, open.Channel, open.Queue, request.Segment, open.Customer.Locale, open.Page?.Url, request.Needs, request.Operator);

    /// <summary>Who goes on from an earlier conversation is the same customer.</summary>
    private async Task<ChatRequest> ContinuedAsync(ChatRequest request, CancellationToken cancellation) =>
        request is { Continues: { } earlier, Customer.Verified: not true } && await record.FindAsync(earlier, cancellation) is { } head
            ? request with { Customer = (request.Customer ?? head.Customer) with { Id = head.Customer.Id, Verified = head.Customer.Verified } }
            : request;

    /// <summary>A random id, or the one that the start id stands for: knowing it helps nobody without the token.</summary>
    private static OpenConversation Describe(ChatRequest request)
    {
        var id = request.StartId is { } start ? IdOf(start) : Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        return new OpenConversation
        {
            ConversationId = id,
            Channel = "chat",
            Queue = request.Queue,
            Customer = request.Customer switch
            {
                null => new CustomerCard { Id = $"v-{id}" },
                { Id: "" } visitor => visitor with { Id = $"v-{id}" },
                var known => known,
            },
            Text = request.Text,
            ClientMessageId = request.Text is null ? null : request.ClientMessageId ?? "first",
            Page = request.Page,
            Answers = request.Answers,
            StartFingerprint = request.StartId is null ? null : request.Fingerprint,
            Continues = request.Continues,
        };
    }

    /// <summary>The conversation that a start id stands for, whether it was begun or not.</summary>
    public static string IdOf(string startId) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"start:{startId}")).AsSpan(0, 16));
}
