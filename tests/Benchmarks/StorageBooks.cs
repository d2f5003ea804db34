using ContactFunctions.Harness;

namespace ContactFunctions.Benchmarks;

/// <summary>A proxy in front of each service that a host writes to: the application's tables apart from those of the host and its durable hub.</summary>
internal sealed class StorageBooks : IAsyncDisposable
{
    private readonly Azurite azurite;

    private StorageBooks(Azurite azurite) => this.azurite = azurite;

    /// <summary>Tables of conversations, routing and the like.</summary>
    public required CountingProxy Own { get; init; }

    /// <summary>Tables of the durable hub.</summary>
    public required CountingProxy Hub { get; init; }

    public required CountingProxy Queues { get; init; }

    /// <summary>Requests to tables.</summary>
    public long Tables => Own.Count + Hub.Count;

    public static async Task<StorageBooks> OpenAsync(Azurite azurite) => new(azurite)
    {
        Own = await CountingProxy.StartAsync(azurite.TableEndpoint),
        Hub = await CountingProxy.StartAsync(azurite.TableEndpoint),
        Queues = await CountingProxy.StartAsync(azurite.QueueEndpoint),
    };

    /// <summary>For <c>ContactStorage</c>.</summary>
    public string OwnConnection => Past(azurite.ConnectionString, azurite.TableEndpoint, Own);

    /// <summary>For <c>AzureWebJobsStorage</c>.</summary>
    public string HubConnection => Past(Past(azurite.ConnectionString, azurite.TableEndpoint, Hub), azurite.QueueEndpoint, Queues);

    public async ValueTask DisposeAsync()
    {
        await Own.DisposeAsync();
        await Hub.DisposeAsync();
        await Queues.DisposeAsync();
    }

    private static string Past(string connection, Uri service, CountingProxy proxy) =>
        connection.Replace(service.ToString(), proxy.Address.ToString(), StringComparison.Ordinal);
}
