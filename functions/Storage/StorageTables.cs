using Azure.Data.Tables;
using Azure.Core;
using Azure.Identity;
using ContactFunctions.Functions.Storage.Account;
using Microsoft.Extensions.Configuration;

namespace ContactFunctions.Functions.Storage;

/// <summary>The tables that the adapters stand on, and how they are reached.</summary>
/// <param name="table">Connects to a table by its name. Each has a client of its own, which knows what to call its requests.</param>
public sealed class StorageTables(Func<string, TableClient> table)
{
    private const string NoPartition = "health-probe";

    /// <summary>A storage that does not answer within this time is asked again.</summary>
    private static readonly TimeSpan AnswerTimeMax = TimeSpan.FromSeconds(15);

    public StorageTables(TableServiceClient service)
        : this(service.GetTableClient)
    {
    }

    public TableClient Conversations { get; } = table("Conversations");

    public TableClient Routing { get; } = table("Routing");

    public TableClient Organisation { get; } = table("Organisation");

    public TableClient Customers { get; } = table("Customers");

    public TableClient Audit { get; } = table("Audit");

    public TableClient Journal { get; } = table("Journal");

    public TableClient Adherence { get; } = table("Adherence");

    public TableClient Hooks { get; } = table("Hooks");

    /// <summary>
    /// <c>ContactStorage:TableEndpoint</c> (managed identity), else <c>ContactStorage:ConnectionString</c>, else <c>AzureWebJobsStorage</c>.
    /// </summary>
    /// <exception cref="InvalidOperationException">None of them is set.</exception>
    public static StorageTables Connect(IConfiguration settings)
    {
        if (settings["ContactStorage:TableEndpoint"] is { Length: > 0 } endpoint)
            return ByIdentity(new Uri(endpoint), new DefaultAzureCredential());
        return (settings["ContactStorage:ConnectionString"] ?? settings["AzureWebJobsStorage"]) is { Length: > 0 } connection
            ? new(name => new TableClient(connection, name, Options(name)))
            : throw new InvalidOperationException("Set ContactStorage:TableEndpoint, ContactStorage:ConnectionString or AzureWebJobsStorage.");
    }

    private static StorageTables ByIdentity(Uri endpoint, TokenCredential identity) => new(name => new TableClient(endpoint, name, identity, Options(name)));

    /// <summary>The adapters repeat by themselves: only they can tell a lost race from the echo of their own write.</summary>
    /// <param name="store">What requests are called where they are watched.</param>
    public static TableClientOptions Options(string store = "tables")
    {
        var options = new TableClientOptions { Retry = { MaxRetries = 0, NetworkTimeout = AnswerTimeMax } };
        options.AddPolicy(new StorageWatch(store), HttpPipelinePosition.PerCall);
        return options;
    }

    private IEnumerable<TableClient> All => [Conversations, Routing, Organisation, Customers, Audit, Adherence, Journal, Hooks];

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
