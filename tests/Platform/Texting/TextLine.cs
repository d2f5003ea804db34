using System.Collections.Concurrent;
using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Conversations.Record;
using ContactFunctions.Domain.Limits;
using ContactFunctions.Domain.Messages;
using ContactFunctions.Domain.Organisations;
using ContactFunctions.Domain.Process;
using ContactFunctions.Domain.Routing.Ledger;
using ContactFunctions.Domain.Texting.Sends;
using ContactFunctions.Functions.Attachments;
using ContactFunctions.Functions.Evidence;
using ContactFunctions.Functions.Hosting;
using ContactFunctions.Functions.Storage;
using ContactFunctions.Harness;
using ContactFunctions.Harness.Tables;
using ContactFunctions.Platform.Tests.Sla;
using ContactFunctions.Ports;
using ContactFunctions.Workflows.Following;
using ContactFunctions.Workflows.Inbound;
using ContactFunctions.Workflows.Texting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ContactFunctions.Platform.Tests.Texting;

/// <summary>
/// Texting as the host composes it, on tables in memory that any number of hosts share, with a provider, a queue and a clock that the test moves.
/// Nothing drains by itself.
/// </summary>
internal sealed class TextLine : IOrganisations, IProcess
{
    public const string Ours = DemoOrganisation.Number;
    public const string Other = DemoOrganisation.OtherNumber;
    public const string Theirs = "+819012345678";

    private static readonly IConfiguration Settings = new ConfigurationBuilder()
        .AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["AzureWebJobsStorage"] = "UseDevelopmentStorage=true",
            ["Evidence:KeyDirectory"] = Path.Combine(Path.GetTempPath(), "contactfunctions-texting-keys"),
            ["Tokens:SigningKey"] = Convert.ToBase64String(new byte[32]),
        }).Build();

    private readonly ConcurrentDictionary<string, MemoryTable> tables = [];
    private int words;

    public TextLine()
    {
        Provider = new ScriptedProvider(Time);
        Hooks = new Hooks.HeardHooks(Time);
        Host = HostOn(null);
    }

    public static CancellationToken Ct => TestContext.Current.CancellationToken;

    public Organisation Organisation { get; set; } = DemoOrganisation.Create();

    public MessageQuotas Quotas { get; init; } = MessageQuotas.Unlimited;

    public ManualTime Time { get; } = new();

    public ScriptedProvider Provider { get; }

    public Hooks.HeardHooks Hooks { get; }

    public HeardQueue Queue { get; } = new();

    /// <summary>A host to which nothing happens.</summary>
    public IServiceProvider Host { get; }

    /// <summary>Courses that instances were told of.</summary>
    public ConcurrentQueue<Course> Signals { get; } = [];

    public IConversationRecord Record => Host.GetRequiredService<IConversationRecord>();

    public IServiceProvider HostOn(ITableWeather? weather) => new ServiceCollection()
        .AddLogging().AddUseCases().AddStorage(Settings).AddAttachments(Settings).AddEvidence(Settings)
        .AddSingleton(new StorageTables(new SharedTables(tables, Time, weather))).AddSingleton<IAttachments>(new Evidence.NoAttachments())
        .AddSingleton<TimeProvider>(Time).AddSingleton<IOrganisations>(this).AddSingleton<IPush>(new HeardPush())
        .AddSingleton<ISmsSender>(Provider).AddSingleton<IOutboxQueue>(Queue)
        .AddSingleton<IHookQueue>(Hooks).AddSingleton<IHookSender>(Hooks).AddSingleton<IHookLog>(Hooks).AddSingleton(_ => Quotas)
        .BuildServiceProvider();

    /// <summary>The conversation of a customer who has texted us.</summary>
    public async Task<string> OpenAsync(string theirs = Theirs, string ours = Ours)
    {
        await ReceiveAsync("hello", theirs: theirs, ours: ours);
        return (await Record.NamedAsync(new StandingAddress("sms", ours, theirs), Ct))!;
    }

    public async Task ReceiveAsync(string text, string? eventId = null, string theirs = Theirs, string ours = Ours, IServiceProvider? host = null)
    {
        var arrived = new InboundText(new StandingAddress("sms", ours, theirs), eventId ?? $"e{Interlocked.Increment(ref words)}", text);
        Assert.Null((await (host ?? Host).GetRequiredService<ReceiveText>().RunAsync(arrived, this, Ct)).Refusal);
    }

    /// <summary>Something that goes out; its entry.</summary>
    public async Task<long> SayAsync(string id, string text, AuthorRole by = AuthorRole.Bot)
    {
        var said = await Record.ApplyAsync(id, new PostText(new Author(by, "bot", "Bot"), text, $"b{Interlocked.Increment(ref words)}"), Ct);
        return said.Value.Entries[0].Number;
    }

    public async Task DecideAsync(string id, LedgerCommand command)
    {
        var change = await Host.GetRequiredService<IRoutingLedger>().ApplyAsync(id, command, Ct);
        await Host.GetRequiredService<Aftermath>().OfAsync(change.Value, this);
        await DrainAsync(id);
    }

    public Task DrainAsync(string id, IServiceProvider? host = null) => (host ?? Host).GetRequiredService<Outbox>().RunAsync(id);

    /// <summary>Moves the clock, and lets the queue's messages do their work at their times.</summary>
    public async Task AdvanceAsync(TimeSpan by)
    {
        var end = Time.GetUtcNow() + by;
        while (Queue.Messages.Where(message => message.At <= end).Select(message => (DateTimeOffset?)message.At).Min() is { } at)
        {
            Time.AdvanceTo(at > Time.GetUtcNow() ? at : Time.GetUtcNow());
            foreach (var conversation in Queue.Take(Time.GetUtcNow()))
                await DrainAsync(conversation);
        }

        Time.AdvanceTo(end);
    }

    public async Task<Send> SendOfAsync(string id, long entry) => (await Record.SendOfAsync(id, entry, Ct))!;

    public async Task<ConversationHead> HeadAsync(string id) => (await Record.FindAsync(id, Ct))!;

    public IReadOnlyList<string> TakenTo(string theirs = Theirs, string ours = Ours) =>
        [.. Provider.Taken.Where(sent => sent.To == theirs && sent.From == ours).Select(sent => sent.Text)];

    public ValueTask<Organisation> CurrentAsync(CancellationToken cancellation) => ValueTask.FromResult(Organisation);

    public Task StartAsync(Course course, CancellationToken cancellation) => Task.CompletedTask;

    public Task SignalAsync(Course course, CancellationToken cancellation)
    {
        Signals.Enqueue(course);
        return Task.CompletedTask;
    }

    public Task<bool> IsLiveAsync(string instanceId, CancellationToken cancellation) => Task.FromResult(true);
}
