using System.Security.Cryptography;
using System.Text;
using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Conversations.Record;
using ContactFunctions.Domain.Customers;
using ContactFunctions.Domain.Messages;
using ContactFunctions.Domain.Organisations;
using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Domain.Routing.Arrivals;
using ContactFunctions.Domain.Routing.Ledger;
using ContactFunctions.Ports;
using ContactFunctions.Workflows.Messages;
using ContactFunctions.Workflows.Opening;

namespace ContactFunctions.Workflows.Inbound;

/// <summary>A text from a standing address: into its conversation, which is opened or re-opened when needed. n deliveries make one message (I8).</summary>
public sealed class ReceiveText(
    IConversationRecord record, IRoutingLedger ledger, IOrganisations organisations, ICustomers customers, Reception reception, Admission admission,
    PostMessage post, TimeProvider clock)
{
    /// <summary>A conversation that ends while its text arrives is re-opened and tried again this often.</summary>
    private const int AttemptsMax = 5;

    /// <summary>Answers the conversation's id once the text is stored. An address that nobody serves is <see cref="Invalid"/>.</summary>
    public async Task<Outcome<string>> RunAsync(InboundText text, IProcess process, CancellationToken cancellation)
    {
        var organisation = await organisations.CurrentAsync(cancellation);
        var queue = text.Queue ?? organisation.Addresses.GetValueOrDefault(text.Address.Ours);
        if (queue is null || !organisation.Queues.ContainsKey(queue))
            return new Invalid("No queue serves this address.", "to", "unknown_address");
        var id = await record.NameAsync(text.Address, NewId(), cancellation);
        for (var attempt = 0; attempt < AttemptsMax; attempt++)
        {
            var (head, isNew) = await record.OpenAsync(await DescribeAsync(text, id, queue, cancellation), cancellation);
            if (isNew)
                return await AdmittedAsync(head, process, cancellation);
            var stored = await post.RunAsync(id, new PostText(AuthorOf(head), text.Text, text.EventId), process, cancellation);
            if (stored.Refusal is not ConversationClosed)
                return stored.IsRefused ? stored.Refusal! : await AdmittedAsync(stored.Value.Head, process, cancellation);
            id = await BeginAgainAsync(head, queue, organisation.PolicyOf(queue), cancellation);
        }

        throw new InvalidOperationException($"Conversation {id} ended {AttemptsMax} times while one text arrived.");
    }

    /// <summary>Within the re-open window the same conversation goes on in its next epoch; after it the address names a new one.</summary>
    private async Task<string> BeginAgainAsync(ConversationHead head, string queue, QueuePolicy policy, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        if (now - (head.EndedAt ?? now) > policy.ReopenWindow)
            return await record.RenameAsync(head.Address!, head.Id, NewId(), cancellation);
        var organisation = await organisations.CurrentAsync(cancellation);
        await record.ApplyAsync(head.Id, new Reopen(queue, now, organisation.HoursOf(policy.Calendar).IsOpen(now)), cancellation);
        return head.Id;
    }

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
        var open = Describe(text, id, queue);
        return await reception.ReceiveAsync(open, new Arrival(id, open.Channel, queue, Locale: open.Customer.Locale), cancellation);
    }

    private static OpenConversation Describe(InboundText text, string id, string queue) => new()
    {
        ConversationId = id,
        Channel = text.Address.Channel,
        Queue = queue,
        Customer = new CustomerCard
        {
            Id = CustomerOf(text.Address), Phone = text.Address.Theirs, Name = text.Name, Verified = true, Locale = LocaleOf(text.Address.Theirs),
        },
        Text = text.Text,
        ClientMessageId = text.EventId,
        Address = text.Address,
    };

    /// <summary>Automatic texts to a Japanese number are Japanese; the number tells nothing more.</summary>
    private static string? LocaleOf(string phone) => phone.StartsWith("+81", StringComparison.Ordinal) ? "ja" : null;

    private static Author AuthorOf(ConversationHead head) => new(AuthorRole.Customer, head.Customer.Id, head.Customer.Name);

    /// <summary>One customer per address, whichever of our numbers they write to; the id does not tell the number.</summary>
    private static string CustomerOf(StandingAddress address) =>
        $"{address.Channel}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(address.Theirs)).AsSpan(0, 12))}";

    private static string NewId() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
}
