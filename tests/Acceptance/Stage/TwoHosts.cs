using System.Text.Json.Nodes;
using ContactFunctions.Emulators;
using ContactFunctions.Harness;

namespace ContactFunctions.Acceptance.Tests.Stage;

/// <summary>The one whole app of this assembly: two function hosts behind one address, and a queue whose offers end after two seconds.</summary>
public sealed class TwoHosts : WholeApp, IAsyncLifetime
{
    public const string WebhookSecret = "acceptance-secret-0123456789";

    /// <summary>A site that vouches for its visitors.</summary>
    public const string Site = "shop";

    /// <summary>Like <c>support</c>, with the same people and offers of two seconds; two that are missed make somebody not responding.</summary>
    public const string HastyQueue = "hasty";

    /// <summary>Always out of hours, although everybody serves it.</summary>
    public const string ShutQueue = "shut";

    private TelemetryReceiverEmulator? telemetry;

    /// <summary>Everything that the hosts said of themselves, as it came.</summary>
    public TelemetryReceiverEmulator Telemetry => telemetry ?? throw new InvalidOperationException("The app has not started.");

    public static byte[] SiteSecret { get; } = [.. Enumerable.Range(1, 32).Select(n => (byte)n)];

    protected override AppOptions Options => new()
    {
        Instances = 2,
        Settings = new Dictionary<string, string>
        {
            ["Webhooks__EventGrid__Secrets__1"] = WebhookSecret,
            ["Identity__Sites__0__Name"] = Site,
            ["Identity__Sites__0__Secret"] = Convert.ToBase64String(SiteSecret),
            ["RateLimits__NewChatBurst"] = "10000",
            ["RateLimits__TokenBurst"] = "10000",
            ["RateLimits__AddressBurst"] = "10000",
            ["RateLimits__WrongSecretBurst"] = "10000",
            ["Telemetry__OtlpEndpoint"] = $"{Telemetry.Address}",
            ["Telemetry__ExportSeconds"] = "2",
        },
    };

    async ValueTask IAsyncLifetime.InitializeAsync()
    {
        telemetry = await TelemetryReceiver.StartAsync(new TelemetryReceiverOptions { KeepRaw = true }, TestContext.Current.CancellationToken);
        await InitializeAsync();
        var ct = TestContext.Current.CancellationToken;
        await AddQueuesAsync(ct);
        await Eventually.TrueAsync(async () => await KnownQueuesAsync(ct) is { } known && known.Contains(HastyQueue), "The hasty queue", cancellation: ct);
    }

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        await DisposeAsync();
        if (telemetry is not null)
            await telemetry.DisposeAsync();
    }

    private async Task AddQueuesAsync(CancellationToken ct)
    {
        var business = await BusinessApi.SignInAsync(App, ct: ct);
        await business.ChangeAsync(
            document =>
            {
                document["queues"]!.AsArray().Add(new JsonObject { ["queue"] = HastyQueue, ["name"] = "Hasty", ["offerTtlSeconds"] = 2, ["offerMissesMax"] = 2 });
                document["queues"]!.AsArray().Add(new JsonObject { ["queue"] = ShutQueue, ["name"] = "Shut", ["calendar"] = "never" });
                document["calendars"] = JsonNode.Parse("""[{"id":"never","name":"Never","zone":"Etc/UTC","week":[]}]""");
                foreach (var person in document["operators"]!.AsArray())
                    foreach (var queue in (string[])[HastyQueue, ShutQueue])
                        person!["queues"]!.AsArray().Add(queue);
                RoutingQueues.AddTo(document);
            },
            ct);
    }

    private async Task<IReadOnlyList<string>> KnownQueuesAsync(CancellationToken ct)
    {
        // Two hosts take turns behind the address, so both have to know it.
        var (first, second) = (await QueuesAsync(ct), await QueuesAsync(ct));
        return [.. first.Intersect(second)];
    }

    private async Task<IEnumerable<string>> QueuesAsync(CancellationToken ct) =>
        (await new ApiClient(App.Http).GetAsync<IReadOnlyList<QueueName>>("queues", ct)).Select(queue => queue.Queue);

    private sealed record QueueName(string Queue);
}
