using Azure.Data.Tables;
using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Conversations.Record;
using ContactFunctions.Domain.Messages;
using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Domain.Texting.Sends;
using ContactFunctions.Ports;
using ContactFunctions.Ports.Telemetry;
using Microsoft.Extensions.Logging;

namespace ContactFunctions.Functions.Storage.Record;

/// <summary>The record of conversations on table storage; <see cref="RecordKeys"/> tells the layout. One for each host, safe for concurrent use.</summary>
/// <remarks>A caller that gives up stops waiting; what it asked for goes on and is done or not done, never half done.</remarks>
public sealed class ConversationRecord : IConversationRecord
{
    private readonly RecordReader reader;
    private readonly RecordWriter writer;
    private readonly RecordOpening opening;
    private readonly StandingAddresses addresses;
    private readonly Deliveries deliveries;

    /// <param name="table">Without retries of its own: this adapter must see lost answers.</param>
    public ConversationRecord(TableClient table, TimeProvider time, ILogger<ConversationRecord> log)
    {
        reader = new RecordReader(table);
        Archive = new RecordArchive(table, reader, log);
        writer = new RecordWriter(reader, Archive, time, log);
        opening = new RecordOpening(table, reader, time);
        addresses = new StandingAddresses(table);
        deliveries = new Deliveries(table);
    }

    internal RecordArchive Archive { get; }

    public async Task<ConversationHead?> FindAsync(string conversationId, CancellationToken cancellation) =>
        (await reader.HeadAsync(conversationId).WaitAsync(cancellation))?.Head;

    public ConversationHead? Remembered(string conversationId) => reader.Recent(conversationId)?.Head;

    public Task<Opened> OpenAsync(OpenConversation open, CancellationToken cancellation) => CountedAsync(open).WaitAsync(cancellation);

    public Task<Outcome<Recorded>> ApplyAsync(string conversationId, RecordCommand command, CancellationToken cancellation) =>
        reader.Recent(conversationId)?.Head is { } head && command.IsDoneIn(head)
            ? Task.FromResult<Outcome<Recorded>>(new Recorded(head, [], IsRepeat: true))
            : CountedAsync(conversationId, command).WaitAsync(cancellation);

    public Task<IReadOnlyList<Entry>> ReadAsync(string conversationId, ReadFrom from, int limit, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, 200);
        return reader.ReadAsync(conversationId, from, limit).WaitAsync(cancellation);
    }

    public Task<string> NameAsync(StandingAddress address, string proposedId, CancellationToken cancellation) =>
        addresses.NameAsync(address, proposedId).WaitAsync(cancellation);

    public Task<string?> NamedAsync(StandingAddress address, CancellationToken cancellation) => addresses.NamedAsync(address).WaitAsync(cancellation);

    public Task<string> RenameAsync(StandingAddress address, string oldId, string newId, CancellationToken cancellation) =>
        addresses.RenameAsync(address, oldId, newId).WaitAsync(cancellation);

    public Task<Send?> SendOfAsync(string conversationId, long entry, CancellationToken cancellation) =>
        deliveries.FindAsync(conversationId, entry).WaitAsync(cancellation);

    public Task<Outcome<Send>> StepAsync(string conversationId, long entry, SendStep step, CancellationToken cancellation) =>
        deliveries.StepAsync(conversationId, entry, step).WaitAsync(cancellation);

    public Task<IReadOnlyDictionary<long, Send>> DeliveriesAsync(
        string conversationId, IReadOnlyList<long> entries, CancellationToken cancellation) =>
        deliveries.ManyAsync(conversationId, entries).WaitAsync(cancellation);

    private async Task<Opened> CountedAsync(OpenConversation open)
    {
        Traces.About(open.ConversationId);
        var opened = await opening.OpenAsync(open);
        if (opened.IsNew && open.Text is not null)
            MessageCount.Add(opened.Head, AuthorRole.Customer);
        return opened;
    }

    private async Task<Outcome<Recorded>> CountedAsync(string conversationId, RecordCommand command)
    {
        var recorded = await writer.ApplyAsync(conversationId, command);
        if (recorded.IsRefused)
            return recorded;
        Traces.About(conversationId);
        if (!recorded.Value.IsRepeat)
            foreach (var entry in recorded.Value.Entries.Where(static entry => entry.Kind is EntryKind.Text))
                MessageCount.Add(recorded.Value.Head, entry.Author.Role);
        return recorded;
    }
}
