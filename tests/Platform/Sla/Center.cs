using System.Collections.Concurrent;
using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Conversations.Record;
using ContactFunctions.Domain.Limits;
using ContactFunctions.Domain.Messages;
using ContactFunctions.Domain.Organisations;
using ContactFunctions.Domain.Presence;
using ContactFunctions.Domain.Process;
using ContactFunctions.Domain.Routing;
using ContactFunctions.Domain.Routing.Ledger;
using ContactFunctions.Functions.Attachments;
using ContactFunctions.Functions.Evidence;
using ContactFunctions.Functions.Hosting;
using ContactFunctions.Functions.Storage;
using ContactFunctions.Harness;
using ContactFunctions.Harness.Tables;
using ContactFunctions.Platform.Tests.Storage.Model;
using ContactFunctions.Ports;
using ContactFunctions.Workflows.Duties;
using ContactFunctions.Workflows.Following;
using ContactFunctions.Workflows.Messages;
using ContactFunctions.Workflows.Opening;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ContactFunctions.Platform.Tests.Sla;

/// <summary>
/// The use cases as the host composes them, on the adapters of storage over tables in memory, with a clock that the test moves: a conversation's
/// life of days takes milliseconds. The process is walked as the orchestrator walks it, without its history.
/// </summary>
internal sealed class Center : IOrganisations, IProcess
{
    /// <summary>More duties than this in one stretch of time, and somebody plans in circles.</summary>
    private const int DutiesMax = 300;

    private static readonly string[] ClockEvents = ["Warning", "Breach", "Escalation"];

    private readonly ConcurrentDictionary<string, Course> courses = [];
    private readonly ServiceProvider services;
    private int words;

    /// <param name="with">What takes the place of something else; null: nothing does.</param>
    public Center(Organisation organisation, DateTimeOffset? start = null, ITableWeather? weather = null, Action<IServiceCollection>? with = null)
    {
        Organisation = organisation;
        Time = new ManualTime(start ?? ManualTime.DefaultStart);
        Hooks = new Hooks.HeardHooks(Time);
        var parts = new ServiceCollection()
            .AddLogging().AddUseCases().AddStorage(Settings).AddAttachments(Settings).AddEvidence(Settings)
            .AddSingleton(new StorageTables(new MemoryTables(Time, weather)))
            .AddSingleton<TimeProvider>(Time).AddSingleton<IOrganisations>(this).AddSingleton<IPush>(Push)
            .AddSingleton<ISmsSender>(Sms).AddSingleton<IMailSender>(Mail).AddSingleton<IResumeLinks>(Mail)
            .AddSingleton<IOutboxQueue>(Queue)
            .AddSingleton<IHookQueue>(Hooks).AddSingleton<IHookSender>(Hooks).AddSingleton<IHookLog>(Hooks).AddSingleton(MessageQuotas.Unlimited);
        with?.Invoke(parts);
        services = parts.BuildServiceProvider();
    }

    private static IConfiguration Settings { get; } = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
    {
        ["Evidence:KeyDirectory"] = Path.Combine(Path.GetTempPath(), "contactfunctions-center-keys"),
        ["Tokens:SigningKey"] = Convert.ToBase64String(new byte[32]),
    }).Build();

    public static CancellationToken Ct => TestContext.Current.CancellationToken;

    public Organisation Organisation { get; set; }

    public ManualTime Time { get; }

    public HeardPush Push { get; } = new();

    public Hooks.HeardHooks Hooks { get; }

    public HeardMail Mail { get; } = new();

    public HeardSms Sms { get; } = new();

    public Texting.HeardQueue Queue { get; } = new();

    /// <summary>Duties that were performed, in order.</summary>
    public List<(DutyKind Kind, DateTimeOffset At)> Performed { get; } = [];

    public T Get<T>() where T : notnull => services.GetRequiredService<T>();

    public async Task<string> OpenAsync(string queue = "support", string? text = "hello")
    {
        var opened = await Get<OpenChat>().RunAsync(new ChatRequest { Queue = queue, Text = text, Fingerprint = "" }, this, Ct);
        await AdvanceAsync(TimeSpan.Zero);
        return opened.Value.Conversation.ConversationId;
    }

    public Task CustomerWritesAsync(string id) => PostAsync(id, new Author(AuthorRole.Customer, $"v-{id}", "Aiko"));

    public Task StaffWritesAsync(string id, string person = "hana", string text = "…") => PostAsync(id, new Author(AuthorRole.Operator, person, person), text);

    /// <summary>At their desk and available, for as long as one heartbeat lasts.</summary>
    public async Task ArriveAsync(string person)
    {
        await Get<IRoutingLedger>().BeatAsync(person, "laptop", Ct);
        await Get<IRoutingLedger>().DeclareAsync(person, new Declaration(DeclaredStatus.Available), Ct);
    }

    /// <summary>The operator has it from now on.</summary>
    public async Task GiveAsync(string id, string person = "hana") =>
        await DecideAsync(id, new ForceAssign(person, "sora", Organisation.AllowanceOf(Organisation.ProfileOf(person), "chat"), null));

    public async Task DecideAsync(string id, LedgerCommand command)
    {
        var change = await Get<IRoutingLedger>().ApplyAsync(id, command, Ct);
        await Get<Aftermath>().OfAsync(change.Value, this);
        await AdvanceAsync(TimeSpan.Zero);
    }

    public async Task<ConversationHead> HeadAsync(string id) => (await Get<IConversationRecord>().FindAsync(id, Ct))!;

    public Task<Placement?> PlacementAsync(string id) => Get<IRoutingLedger>().FindAsync(id, Ct);

    public bool IsOver(string id) => courses.Values.Single(course => course.ConversationId == id).IsOver;

    public async Task<IReadOnlyList<string>> EventsAsync(string id) => [.. (await EntriesAsync(id)).Select(entry => entry.Event).OfType<string>()];

    /// <summary>The staff-only events about clocks: name, share and time.</summary>
    public async Task<IReadOnlyList<string>> ClockEventsAsync(string id) =>
    [
        .. from entry in await EntriesAsync(id)
           where ClockEvents.Any(ending => entry.Event?.EndsWith(ending, StringComparison.Ordinal) is true)
           select $"{entry.Event} {entry.Text} {entry.SentAt:HH:mm:ss}",
    ];

    public async Task AdvanceAsync(TimeSpan by)
    {
        var (end, left) = (Time.GetUtcNow() + by, DutiesMax);
        while (courses.Values.Where(course => !course.IsOver).MinBy(course => course.Next!.DueAt) is { } course && course.Next!.DueAt <= end)
        {
            Assert.True(left-- > 0, $"Planned in circles: {string.Join(' ', Performed.TakeLast(5))}");
            Time.AdvanceTo(course.Next.DueAt > Time.GetUtcNow() ? course.Next.DueAt : Time.GetUtcNow());
            await PerformAsync(course, course.Next);
        }

        Time.AdvanceTo(end);
    }

    public ValueTask<Organisation> CurrentAsync(CancellationToken cancellation) => ValueTask.FromResult(Organisation);

    public Task StartAsync(Course course, CancellationToken cancellation)
    {
        courses.TryAdd(course.InstanceId, course);
        return Task.CompletedTask;
    }

    public Task SignalAsync(Course course, CancellationToken cancellation)
    {
        if (courses.TryGetValue(course.InstanceId, out var known))
            courses[course.InstanceId] = known.Or(course);
        return Task.CompletedTask;
    }

    public Task<bool> IsLiveAsync(string instanceId, CancellationToken cancellation) => Task.FromResult(courses.ContainsKey(instanceId));

    /// <summary>A signal that came while the duty was performed is heard after its answer.</summary>
    private async Task PerformAsync(Course course, Duty duty)
    {
        Performed.Add((duty.Kind, Time.GetUtcNow()));
        var answer = await RepeatedAsync(new DutyOrder(course, duty));
        var after = course.After(duty, answer, Time.GetUtcNow().UtcDateTime);
        var signalled = courses[course.InstanceId];
        courses[course.InstanceId] = ReferenceEquals(signalled, course) ? after : after.Or(signalled);
    }

    /// <summary>What died with its host begins anew, as an activity does.</summary>
    private async Task<Course> RepeatedAsync(DutyOrder order)
    {
        try
        {
            return await Get<PerformDuty>().RunAsync(order, this);
        }
        catch (HostDied)
        {
            return await Get<PerformDuty>().RunAsync(order, this);
        }
    }

    public Task<IReadOnlyList<Entry>> EntriesAsync(string id) => Get<IConversationRecord>().ReadAsync(id, ReadFrom.Entry(0), 200, Ct);

    private async Task PostAsync(string id, Author author, string text = "…")
    {
        var posted = await Get<PostMessage>().RunAsync(id, new PostText(author, text, $"m{words++}"), this, Ct);
        Assert.Null(posted.Refusal);
        await AdvanceAsync(TimeSpan.Zero);
    }
}
