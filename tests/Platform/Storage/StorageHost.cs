using Azure.Core;
using Azure.Data.Tables;
using ContactFunctions.Functions.Storage;
using ContactFunctions.Functions.Storage.Adherence;
using ContactFunctions.Functions.Storage.Customers;
using ContactFunctions.Functions.Storage.Journal;
using ContactFunctions.Functions.Storage.Ledger;
using ContactFunctions.Functions.Storage.Record;
using ContactFunctions.Harness;
using Microsoft.Extensions.Logging.Abstractions;

namespace ContactFunctions.Platform.Tests.Storage;

/// <summary>One function host's adapters on tables that several hosts may share.</summary>
internal sealed class StorageHost
{
    private StorageHost(Azurite azurite, string tables, TimeProvider time)
    {
        var options = StorageTables.Options();
        options.AddPolicy(Faults, HttpPipelinePosition.PerRetry);
        var service = new TableServiceClient(azurite.ConnectionString, options);
        Tables = [.. "crxaj".Select(letter => service.GetTableClient(tables + letter))];
        Record = new ConversationRecord(Tables[0], time, NullLogger<ConversationRecord>.Instance);
        Ledger = new RoutingLedger(Tables[1], time, NullLogger<RoutingLedger>.Instance);
        Customers = new CustomerBook(Tables[2]);
        Adherence = new AdherenceBook(Tables[3]);
        Journal = new StoredJournal(Tables[4]);
    }

    public static CancellationToken Ct => TestContext.Current.CancellationToken;

    public LostAnswers Faults { get; } = new();

    public ConversationRecord Record { get; }

    public RoutingLedger Ledger { get; }

    public CustomerBook Customers { get; }

    public AdherenceBook Adherence { get; }

    public StoredJournal Journal { get; }

    /// <summary>Conversations, routing, customers, adherence and journal.</summary>
    public TableClient[] Tables { get; }

    /// <summary>The only host of a test, with empty tables.</summary>
    public static async Task<StorageHost> CreateAsync(Azurite azurite, TimeProvider? time = null) => (await CreateAsync(azurite, 1, time))[0];

    /// <summary>Hosts that share tables, and nothing else.</summary>
    public static async Task<StorageHost[]> CreateAsync(Azurite azurite, int count, TimeProvider? time = null)
    {
        var tables = Azurite.UniqueName();
        var hosts = Enumerable.Range(0, count).Select(_ => new StorageHost(azurite, tables, time ?? TimeProvider.System)).ToArray();
        foreach (var table in hosts[0].Tables)
            await table.CreateAsync(Ct);
        return hosts;
    }
}
