using Azure.Data.Tables;
using Azure.Identity;
using Microsoft.Extensions.Configuration;

namespace ContactFunctions.Functions.Storage;

/// <summary>The tables that the adapters stand on, and how they are reached.</summary>
public sealed class StorageTables(TableServiceClient service)
{
    private const string NoPartition = "health-probe";

    /// <summary>A storage that does not answer within this time is asked again.</summary>
    private static readonly TimeSpan AnswerTimeMax = TimeSpan.FromSeconds(15);

    public TableClient Conversations { get; } = service.GetTableClient("Conversations");

    public TableClient Routing { get; } = service.GetTableClient("Routing");

    public TableClient Organisation { get; } = service.GetTableClient("Organisation");

    public TableClient Customers { get; } = service.GetTableClient("Customers");

    public TableClient Audit { get; } = service.GetTableClient("Audit");

    public TableClient Journal { get; } = service.GetTableClient("Journal");

    public TableClient Adherence { get; } = service.GetTableClient("Adherence");

    /// <summary>
    /// <c>ContactStorage:TableEndpoint</c> (managed identity), else <c>ContactStorage:ConnectionString</c>, else <c>AzureWebJobsStorage</c>.
    /// </summary>
    /// <exception cref="InvalidOperationException">None of them is set.</exception>
    public static StorageTables Connect(IConfiguration settings)
    {
        if (settings["ContactStorage:TableEndpoint"] is { Length: > 0 } endpoint)
            return new(new TableServiceClient(new Uri(endpoint), new DefaultAzureCredential(), Options()));
        return (settings["ContactStorage:ConnectionString"] ?? settings["AzureWebJobsStorage"]) is { Length: > 0 } connection
            ? new(new TableServiceClient(connection, Options()))
            : throw new InvalidOperationException("Set ContactStorage:TableEndpoint, ContactStorage:ConnectionString or AzureWebJobsStorage.");
    }

    /// <summary>The adapters repeat by themselves: only they can tell a lost race from the echo of their own write.</summary>
    public static TableClientOptions Options() => new() { Retry = { MaxRetries = 0, NetworkTimeout = AnswerTimeMax } };

    private IEnumerable<TableClient> All => [Conversations, Routing, Organisation, Customers, Audit, Adherence, Journal];

    /// <summary>Harmless when they are there.</summary>
    public Task CreateAsync(CancellationToken cancellation) =>
        Task.WhenAll(All.Select(table => StorageFaults.RepeatedAsync(() => table.CreateIfNotExistsAsync(CancellationToken.None))))
            .WaitAsync(cancellation);

    /// <summary>True when every table answers. A row of a table that is missing would only be "not found", so that a query asks.</summary>
    /// <exception cref="Azure.RequestFailedException">One does not, or is missing.</exception>
    public async Task<bool> AnswerAsync(CancellationToken cancellation)
    {
        var nothing = TableClient.CreateQueryFilter($"PartitionKey eq {NoPartition}");
        await Task.WhenAll(All.Select(table => table.QueryAsync<TableEntity>(nothing, maxPerPage: 1, cancellationToken: cancellation).AnyAsync(cancellation).AsTask()));
        return true;
    }
}
