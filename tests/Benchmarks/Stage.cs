using System.Text.Json;
using System.Text.Json.Serialization;
using Azure.Data.Tables;
using ContactFunctions.Domain.Organisations;
using ContactFunctions.Emulators;
using ContactFunctions.Harness;

namespace ContactFunctions.Benchmarks;

/// <summary>The whole app as the benchmarks need it: many operators, countable storage and pushes, and no rate limit in the way.</summary>
internal sealed class Stage : IAsyncDisposable
{
    public const int OperatorCount = 50;
    private const int PlentyOfRoom = 100;
    private const string Supervisor = "sora";

    private readonly Azurite azurite = new();
    private readonly int operators;
    private readonly int capacity;
    private TelemetryReceiverEmulator? telemetry;
    private SignalRServiceEmulator? realtime;
    private IssuerEmulator? issuer;

    private Stage(int operators, int capacity) => (this.operators, this.capacity) = (operators, capacity);

    public App App { get; private set; } = null!;

    public SendCounter Sends { get; } = new();

    public string DirectStorage => azurite.ConnectionString;

    /// <summary>Requests to the table service so far; 0 when storage is not counted.</summary>
    public long StorageOperations => Books?.Tables ?? 0;

    /// <summary>Null when storage is not counted.</summary>
    public StorageBooks? Books { get; private set; }

    public HeardMeasures Heard => new(telemetry!);

    /// <param name="capacity">Units of each operator.</param>
    /// <param name="listen">Whether the hosts tell their measures, see <see cref="Heard"/>.</param>
    /// <param name="settings">Instead of what every benchmark has, or beside it.</param>
    public static async Task<Stage> SetAsync(int instances = 1, bool countStorage = false, int operators = OperatorCount, int capacity = PlentyOfRoom, bool listen = false,
        IReadOnlyDictionary<string, string>? settings = null)
    {
        var stage = new Stage(operators, capacity);
        await stage.azurite.InitializeAsync();
        stage.Books = countStorage ? await StorageBooks.OpenAsync(stage.azurite) : null;
        stage.telemetry = listen ? await TelemetryReceiver.StartAsync(new TelemetryReceiverOptions(), CancellationToken.None) : null;
        stage.realtime = await SignalRService.StartAsync(new SignalRServiceOptions(), CancellationToken.None);
        DemoUser[] people = [.. Enumerable.Range(0, operators).Select(n => new DemoUser(Name(n), $"Operator {n}", "operator")), new DemoUser(Supervisor, "Supervisor", "supervisor")];
        stage.issuer = await Issuer.StartAsync(new IssuerOptions { Users = people }, CancellationToken.None);
        await stage.WriteOrganisationAsync();
        stage.App = await App.StartAsync(new AppOptions { Instances = instances, Settings = stage.Settings(settings) });
        return stage;
    }

    public async Task<OperatorApi> OperatorAsync(int number)
    {
        var person = await SignInAsync(number);
        await person.GoAvailableAsync();
        return person;
    }

    /// <summary>Signed in, and not there yet.</summary>
    public Task<OperatorApi> SignInAsync(int number) => OperatorApi.SignInAsync(App.Http, issuer!.Address, Name(number));

    public Task<OperatorApi> SupervisorAsync() => OperatorApi.SignInAsync(App.Http, issuer!.Address, Supervisor);

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        await realtime!.DisposeAsync();
        await issuer!.DisposeAsync();
        if (Books is not null)
            await Books.DisposeAsync();
        if (telemetry is not null)
            await telemetry.DisposeAsync();
        await azurite.DisposeAsync();
        Sends.Dispose();
    }

    private static string Name(int number) => $"op{number:000}";

    private Dictionary<string, string> Settings(IReadOnlyDictionary<string, string>? more)
    {
        var settings = new Dictionary<string, string>
        {
            ["AzureWebJobsStorage"] = Books?.HubConnection ?? azurite.ConnectionString,
            ["ContactStorage__ConnectionString"] = Books?.OwnConnection ?? azurite.ConnectionString,
            ["AzureSignalRConnectionString"] = realtime!.ConnectionString,
            ["Oidc__Authority"] = issuer!.Address.ToString().TrimEnd('/'),
            ["RateLimits__TokenBurst"] = "100000",
            ["RateLimits__TokenPerSecond"] = "100000",
            ["RateLimits__ConversationTextsPerMinute"] = "1000000",
            ["RateLimits__NewChatBurst"] = "100000",
            ["RateLimits__NewChatPerSecond"] = "100000",
        };
        if (telemetry is not null)
            (settings["Telemetry__OtlpEndpoint"], settings["Telemetry__ExportSeconds"]) = (telemetry.Address.ToString().TrimEnd('/'), "1");
        foreach (var (key, value) in more ?? new Dictionary<string, string>())
            settings[key] = value;
        return settings;
    }

    /// <summary>The stored organisation, as the host reads it.</summary>
    private async Task WriteOrganisationAsync()
    {
        var document = new
        {
            Queues = new[] { new QueuePolicy { Queue = "support", Name = "Support" } },
            Operators = Enumerable.Range(0, operators).Select(n => new OperatorProfile(Name(n), $"Operator {n}", ["support"], [], capacity)).ToArray(),
            Addresses = new Dictionary<string, string> { [SmsGatewayOptions.AcsNumber] = "support" },
        };
        var options = new JsonSerializerOptions { Converters = { new JsonStringEnumConverter() } };
        var table = new TableClient(azurite.ConnectionString, "Organisation");
        await table.CreateIfNotExistsAsync();
        await table.UpsertEntityAsync(
            new TableEntity("organisation", "current") { ["Json"] = JsonSerializer.Serialize(document, options) }, TableUpdateMode.Replace);
    }
}
