using Azure.Data.Tables;
using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Conversations.Record;
using ContactFunctions.Domain.Messages;
using ContactFunctions.Domain.Organisations;
using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Domain.Routing;
using ContactFunctions.Functions.Storage.Evidence;
using ContactFunctions.Platform.Tests.Sla;
using ContactFunctions.Platform.Tests.Storage;
using ContactFunctions.Ports;
using ContactFunctions.Workflows.Evidence;

namespace ContactFunctions.Platform.Tests.Evidence;

/// <summary>The use cases of evidence over real storage, with a key in memory.</summary>
internal sealed class EvidenceRoom : ITimeStamps, IAudit, IOrganisations
{
    public static readonly Author Sora = new(AuthorRole.Operator, "sora", "Sora");

    private readonly StorageHost host;
    private readonly ITimeStamps? stamps;
    private readonly HeldKey key;

    public EvidenceRoom(StorageHost host, ITimeStamps? stamps = null, TimeProvider? clock = null, HeldKey? key = null)
    {
        (this.host, this.stamps, this.key) = (host, stamps, key ??= new());
        var time = clock ?? TimeProvider.System;
        Stored = new StoredEvidence(host.Tables[0]);
        Sealing = new Sealing(host.Record, key, this, key, time);
        File = new EvidenceFile(Stored, key, time);
        Export = new ExportConversation(host.Record, Sealing, this);
        Erase = new EraseConversation(host.Record, Stored, Files, host.Customers, this, Sealing, time);
        Retention = new Retention(host.Journal, Stored, host.Record, this, Erase, time);
        Hold = new HoldConversation(host.Record, Stored, this, new HeardPush(), time);
    }

    public StoredEvidence Stored { get; }

    public Sealing Sealing { get; }

    public EvidenceFile File { get; }

    public ExportConversation Export { get; }

    public EraseConversation Erase { get; }

    public Retention Retention { get; }

    public HoldConversation Hold { get; }

    public NoAttachments Files { get; } = new();

    /// <summary>How long the business keeps conversations; null: for good.</summary>
    public int? KeptDays { get; set; }

    public List<AuditEntry> Audited { get; } = [];

    /// <summary>The token that the next seals get, whatever they are; null: the right one.</summary>
    public string? Misplaced { get; set; }

    public bool IsConfigured => stamps is not null;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>A conversation that is over, with some texts.</summary>
    public async Task<ConversationHead> EndedAsync(string id, int texts = 3, StandingAddress? address = null)
    {
        if (address is not null)
            await host.Record.NameAsync(address, id, Ct);
        await host.Record.OpenAsync(
            new OpenConversation
            {
                ConversationId = id, Channel = "chat", Queue = "support", Address = address, Customer = new() { Id = $"v-{id}", Name = "Aiko", Phone = address?.Theirs },
            }, Ct);
        await host.Customers.NoteContactAsync(new() { Id = $"v-{id}", Name = "Aiko" }, new Contact(id, "chat", "support", DateTimeOffset.UnixEpoch), Ct);
        await Task.WhenAll(Enumerable.Range(1, texts).Select(number => host.Record.ApplyAsync(
            id, new PostText(new Author(AuthorRole.Customer, $"v-{id}", "Aiko"), $"secret {number}", $"m{number}"), Ct)));
        await host.Record.Archive.Settled;
        return await EndAsync(id);
    }

    public async Task<ConversationHead> EndAsync(string id)
    {
        var head = (await host.Record.FindAsync(id, Ct))!;
        var over = Placements.Waiting(id) with
        {
            Epoch = head.Epoch, Version = head.LedgerVersion + 1, State = ConversationState.Closed,
            Facts = [new Fact(head.LedgerVersion + 1, FactKind.ClosedByCustomer, DateTimeOffset.UnixEpoch, "support")],
        };
        return (await host.Record.ApplyAsync(id, new FollowLedger(over, new Dictionary<string, string>()), Ct)).Value.Head;
    }

    public async Task<ConversationHead> SealAsync(string id) => await Sealing.SealAsync((await host.Record.FindAsync(id, Ct))!, Ct);

    public async Task<byte[]> ExportAsync(string id)
    {
        var export = await Export.BeginAsync(id, Sora, ExportFormat.Jsonl, Ct);
        using var file = new MemoryStream();
        await File.WriteAsync(export.Value, file, Ct);
        return file.ToArray();
    }

    public async Task<string?> StampAsync(byte[] bytes, CancellationToken cancellation) =>
        Misplaced ?? (stamps is null ? null : await stamps.StampAsync(bytes, cancellation));

    public async Task<Outcome<ConversationHead>> EraseAsync(string id) => await Erase.RunAsync(id, Sora, "asked for", "e1", Ct);

    /// <summary>Where one of these words stands in the tables of conversations and customers: <c>partition row</c>.</summary>
    public async Task<IReadOnlyList<string>> FindAsync(params IReadOnlyList<string> words) =>
        await host.Tables[0].QueryAsync<TableEntity>(cancellationToken: Ct).Concat(host.Tables[2].QueryAsync<TableEntity>(cancellationToken: Ct))
            .Where(row => row.Select(cell => cell.Value).OfType<string>().Any(text => words.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase))))
            .Select(row => $"{row.PartitionKey} {row.RowKey}").ToListAsync(Ct);

    public ValueTask<Organisation> CurrentAsync(CancellationToken cancellation) =>
        new(new Organisation([new QueuePolicy { Queue = "support", Name = "Support" }], [], new Dictionary<string, string>()) { ConversationDays = KeptDays });

    public Task NoteAsync(AuditEntry entry, CancellationToken cancellation)
    {
        Audited.Add(entry);
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<AuditFound>> FindAsync(AuditQuery query, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<IReadOnlyList<AuditEntry>> ReadAsync(DateOnly day, int limit, CancellationToken cancellation) => throw new NotSupportedException();
}
