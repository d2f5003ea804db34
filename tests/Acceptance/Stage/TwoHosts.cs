using System.Text.Json.Nodes;
using Azure.Data.Tables;
using ContactFunctions.Harness;

namespace ContactFunctions.Acceptance.Tests.Stage;

/// <summary>The one whole app of this assembly: two function hosts behind one address, and a queue whose offers end after two seconds.</summary>
public sealed class TwoHosts : WholeApp, IAsyncLifetime
{
    public const string WebhookSecret = "acceptance-secret-0123456789";

    /// <summary>A site that vouches for its visitors.</summary>
    public const string Site = "shop";

    /// <summary>Like <c>support</c>, with the same people and offers of two seconds.</summary>
    public const string HastyQueue = "hasty";

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
        },
    };

    async ValueTask IAsyncLifetime.InitializeAsync()
    {
        await InitializeAsync();
        var ct = TestContext.Current.CancellationToken;
        // The demo organisation is written when somebody first asks for it.
        await QueuesAsync(ct);
        await AddHastyQueueAsync(ct);
        await Eventually.TrueAsync(async () => await KnownQueuesAsync(ct) is { } known && known.Contains(HastyQueue), "The hasty queue", cancellation: ct);
    }

    private async Task AddHastyQueueAsync(CancellationToken ct)
    {
        var table = new TableClient(App.StorageConnectionString, "Organisation");
        var row = (await table.GetEntityAsync<TableEntity>("organisation", "current", cancellationToken: ct)).Value;
        var organisation = JsonNode.Parse(row.GetString("Json")!)!;
        var queues = organisation["Queues"]!.AsArray();
        var hasty = queues.Single(queue => (string)queue!["Queue"]! == "support")!.DeepClone();
        (hasty["Queue"], hasty["Name"], hasty["OfferTtl"]) = (HastyQueue, "Hasty", "00:00:02");
        queues.Add(hasty);
        foreach (var person in organisation["Operators"]!.AsArray())
            person!["Queues"]!.AsArray().Add(HastyQueue);
        row["Json"] = organisation.ToJsonString();
        await table.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace, ct);
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
