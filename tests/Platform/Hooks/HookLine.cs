using System.Collections.Concurrent;
using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Conversations.Record;
using ContactFunctions.Domain.Customers;
using ContactFunctions.Domain.Hooks;
using ContactFunctions.Domain.Messages;
using ContactFunctions.Domain.Organisations;
using ContactFunctions.Functions.Storage.Hooks;
using ContactFunctions.Functions.Storage.Record;
using ContactFunctions.Harness;
using ContactFunctions.Harness.Tables;
using ContactFunctions.Platform.Tests.Texting;
using ContactFunctions.Ports;
using ContactFunctions.Workflows.Hooks;
using Microsoft.Extensions.Logging.Abstractions;

namespace ContactFunctions.Platform.Tests.Hooks;

/// <summary>Outgoing webhooks on tables in memory that any number of hosts share, with receivers, a queue and a clock that the test moves.</summary>
internal sealed class HookLine : IOrganisations
{
    private readonly ConcurrentDictionary<string, MemoryTable> tables = [];
    private int words;

    public HookLine(params Subscription[] subscriptions)
    {
        Heard = new HeardHooks(Time);
        Organisation = Firm(subscriptions.Length > 0 ? subscriptions : [Crm]);
        Host = HostOn(null);
    }

    public static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static Subscription Crm { get; } = new(
        "crm", "CRM", "https://example.com/hooks", [HookKind.Opened, HookKind.Rated, HookKind.MessageAdded], true, DateTimeOffset.MinValue);

    public Organisation Organisation { get; set; }

    public ManualTime Time { get; } = new();

    public HeardHooks Heard { get; }

    /// <summary>A host to which nothing happens.</summary>
    public HookHost Host { get; }

    public static Organisation Firm(params Subscription[] subscriptions) =>
        new([new QueuePolicy { Queue = "support", Name = "Support" }], [], new Dictionary<string, string>()) { Webhooks = subscriptions };

    public HookHost HostOn(ITableWeather? weather)
    {
        var record = new ConversationRecord(Table("Conversations", weather), Time, NullLogger<ConversationRecord>.Instance);
        var hooks = new StoredHooks(Table("Hooks", weather), Time);
        var handOver = new HandOver(record, this, hooks, Heard, Time);
        return new(record, hooks, handOver, new Deliver(this, hooks, Heard, Heard, Heard, Time), new ReplayHooks(hooks, Heard, Time), new HandOverSoon(this, Heard, handOver, Time));
    }

    public async Task<string> OpenAsync(string id = "c1")
    {
        await Host.Record.OpenAsync(new OpenConversation { ConversationId = id, Channel = "chat", Queue = "support", Customer = new CustomerCard { Id = "v-1" } }, Ct);
        return id;
    }

    public async Task SayAsync(string id) => Assert.Null((await Host.Record.ApplyAsync(
        id, new PostText(new Author(AuthorRole.Customer, "v-1", null), "a secret", $"m{Interlocked.Increment(ref words)}"), Ct)).Refusal);

    public async Task<ConversationHead> HeadAsync(string id) => (await Host.Record.FindAsync(id, Ct))!;

    public Task<IReadOnlyList<Delivery>> LogAsync(string subscription = "crm") => Host.Hooks.ListAsync(subscription, null, null, 100, Ct);

    /// <summary>Moves the clock, and lets the errands do their work at their times.</summary>
    public async Task AdvanceAsync(TimeSpan by, HookHost? host = null)
    {
        var end = Time.GetUtcNow() + by;
        while (Heard.Errands.Where(one => one.At <= end).Select(one => (DateTimeOffset?)one.At).Min() is { } at)
        {
            Time.AdvanceTo(at > Time.GetUtcNow() ? at : Time.GetUtcNow());
            foreach (var errand in Heard.Take(Time.GetUtcNow()))
                await (host ?? Host).RunAsync(errand);
        }

        Time.AdvanceTo(end);
    }

    public ValueTask<Organisation> CurrentAsync(CancellationToken cancellation) => ValueTask.FromResult(Organisation);

    private MemoryTableClient Table(string name, ITableWeather? weather)
    {
        var client = new MemoryTableClient(tables.GetOrAdd(name, _ => new MemoryTable(Time)), name, weather);
        _ = client.CreateIfNotExistsAsync();
        return client;
    }
}

/// <summary>What one host has of outgoing webhooks.</summary>
internal sealed record HookHost(
    IConversationRecord Record, IHooks Hooks, HandOver HandOver, Deliver Deliver, ReplayHooks Replay, HandOverSoon Soon)
{
    public Task RunAsync(HookErrand errand) => errand switch
    {
        HookErrand.Deliver deliver => Deliver.RunAsync(deliver.Subscription),
        HookErrand.HandOver handOver => HandOver.RunAsync(handOver.ConversationId),
        HookErrand.Replay replay => Replay.RunAsync(replay),
        _ => throw new InvalidOperationException(errand.GetType().Name),
    };
}
