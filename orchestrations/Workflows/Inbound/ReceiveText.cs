using System.Security.Cryptography;
using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Conversations.Record;
using ContactFunctions.Domain.Customers;
using ContactFunctions.Domain.Limits;
using ContactFunctions.Domain.Messages;
using ContactFunctions.Domain.Organisations;
using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Domain.Routing.Arrivals;
using ContactFunctions.Domain.Routing.Ledger;
using ContactFunctions.Domain.Texting.Consents;
using ContactFunctions.Ports;
using ContactFunctions.Workflows.Messages;
using ContactFunctions.Workflows.Opening;
using ContactFunctions.Workflows.Texting;

namespace ContactFunctions.Workflows.Inbound;

/// <summary>A text from a standing address: into its conversation, which is opened or re-opened when needed. n deliveries make one message (I8).</summary>
public sealed class ReceiveText(
    IConversationRecord record, IRoutingLedger ledger, IOrganisations organisations, ICustomers customers, Reception reception, Admission admission,
    TextSender senders, PostMessage messages, IConsents consents, LineWords words, TimeProvider clock)
{
    /// <summary>A conversation that ends while its text arrives is re-opened and tried again this often.</summary>
    private const int AttemptsMax = 5;

    /// <summary>
    /// Answers the conversation's id once the text is stored; of a word that is meant for the line itself, such as STOP, the event's. An address
    /// that nobody serves is <see cref="Invalid"/>. More than a phone may send is taken from the provider, who would only send it again, and left out.
    /// </summary>
    public async Task<Outcome<string>> RunAsync(InboundText arrived, IProcess process, CancellationToken cancellation)
    {
        var organisation = await organisations.CurrentAsync(cancellation);
        var text = arrived with { Address = Lines.Plain(arrived.Address, organisation) };
        var queue = text.Queue ?? organisation.Addresses.GetValueOrDefault(text.Address.Ours);
        if (queue is null || !organisation.Queues.ContainsKey(queue))
            return new Invalid("No queue serves this address.", "to", "unknown_address");
        var consent = text.Address.Channel == Channels.Sms ? await consents.FindAsync(text.Address, cancellation) : Consent.None;
        if (await words.TakeAsync(text, consent, organisation, process, cancellation))
            return text.EventId;
        var proposed = NewId();
        var id = await record.NameAsync(text.Address, proposed, cancellation);
        for (var attempt = 0; attempt < AttemptsMax; attempt++)
        {
            var (head, isNew) = await OpenedAsync(text, consent.Block, id, id == proposed, queue, cancellation);
            if (isNew)
                return await AdmittedAsync(head, process, cancellation);
            if (!IsAbout(head, text.Address))
            {
                id = await record.RenameAsync(text.Address, head.Id, NewId(), cancellation);
                continue;
            }

            var post = new PostText(AuthorOf(head), text.Text, KeyIn(head, text)) { FromAway = true };
            var stored = await messages.RunAsync(id, post, process, cancellation);
            if (stored.Refusal is RateLimited)
                return id;
            // It was erased just now and is about no address any more: the next try finds that out and begins another one.
            if (stored.Refusal is ContentErased)
                continue;
            if (stored.Refusal is not ConversationClosed)
                return stored.IsRefused ? stored.Refusal! : await AdmittedAsync(stored.Value.Head, process, cancellation);
            id = await BeginAgainAsync(head, text.Address, queue, organisation, cancellation);
        }

        throw new InvalidOperationException($"Conversation {id} ended {AttemptsMax} times while one text arrived.");
    }

    /// <summary>Within the re-open window the same conversation goes on in its next epoch; after it the address names a new one.</summary>
    private async Task<string> BeginAgainAsync(
        ConversationHead head, StandingAddress address, string queueOfAddress, Organisation organisation, CancellationToken cancellation)
    {
        // Who was followed up goes on where they were; our number was only a way to reach them.
        var queue = head.Address is null ? head.Queue : queueOfAddress;
        var (policy, now) = (organisation.PolicyOf(queue), clock.GetUtcNow());
        if (now - (head.EndedAt ?? now) > policy.ReopenWindow)
            return await record.RenameAsync(address, head.Id, NewId(), cancellation);
        await record.ApplyAsync(head.Id, new Reopen(queue, now, organisation.HoursOf(policy.Calendar).IsOpen(now)), cancellation);
        return head.Id;
    }

    private async Task<Opened> OpenedAsync(
        InboundText text, Block? blocked, string id, bool isNew, string queue, CancellationToken cancellation) =>
        !isNew && await record.FindAsync(id, cancellation) is { } known
            ? new Opened(known, IsNew: false)
            : await record.OpenAsync(await DescribeAsync(text, id, queue, cancellation) with { Blocked = blocked }, cancellation);

    /// <summary>False once the customer wants not to be reached there any more: the pair of numbers is free for a conversation of its own.</summary>
    private static bool IsAbout(ConversationHead head, StandingAddress address) => head.Address == address || head.FollowUp?.Address == address;

    private async Task<Outcome<string>> AdmittedAsync(ConversationHead head, IProcess process, CancellationToken cancellation)
    {
        if (Lifecycle.IsOver(head.State) || await ledger.FindAsync(head.Id, cancellation) is { } placed && placed.Epoch == head.Epoch)
            return head.Id;
        await customers.NoteContactAsync(head.Customer, new Contact(head.Id, head.Channel, head.Queue, head.WaitingSince), cancellation);
        await admission.EnsureAsync(head, process, cancellation);
        return head.Id;
    }

    private async Task<OpenConversation> DescribeAsync(InboundText text, string id, string queue, CancellationToken cancellation)
    {
        var open = Describe(text, await senders.OfAsync(text, cancellation), id, queue);
        return await reception.ReceiveAsync(open, new Arrival(id, open.Channel, queue, Locale: open.Customer.Locale), cancellation);
    }

    private static OpenConversation Describe(InboundText text, CustomerCard customer, string id, string queue) => new()
    {
        ConversationId = id,
        Channel = text.Address.Channel,
        Queue = queue,
        Customer = customer,
        Text = text.Text,
        ClientMessageId = text.EventId,
        Address = text.Address,
    };

    private static Author AuthorOf(ConversationHead head) => new(AuthorRole.Customer, head.Customer.Id, head.Customer.Name);

    /// <summary>In a conversation on the page, what came from the phone is told apart by its key.</summary>
    private static string KeyIn(ConversationHead head, InboundText text) =>
        head.Address is null ? MessageIds.KeyFrom(text.Address.Channel, text.EventId) : text.EventId;

    private static string NewId() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
}
