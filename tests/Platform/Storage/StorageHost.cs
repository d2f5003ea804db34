using Azure.Core;
using Azure.Data.Tables;
using ContactFunctions.Functions.Storage.Record;
using ContactFunctions.Harness;
using Microsoft.Extensions.Logging.Abstractions;

namespace ContactFunctions.Platform.Tests.Storage;

/// <summary>One function host's adapters on tables that several hosts may share.</summary>
internal sealed class StorageHost
{
    private StorageHost(Azurite azurite, string tables, TimeProvider time)
    {
        var options = new TableClientOptions { Retry = { MaxRetries = 0 } };
        options.AddPolicy(Faults, HttpPipelinePosition.PerRetry);
        var service = new TableServiceClient(azurite.ConnectionString, options);
        Conversations = service.GetTableClient(tables + "c");
        Record = new ConversationRecord(Conversations, time, NullLogger<ConversationRecord>.Instance);
    }

    public static CancellationToken Ct => TestContext.Current.CancellationToken;

    public LostAnswers Faults { get; } = new();

    public TableClient Conversations { get; }

    public ConversationRecord Record { get; }

    /// <summary>The first host of a test, with empty tables.</summary>
    public static async Task<StorageHost> CreateAsync(Azurite azurite, TimeProvider? time = null) =>
        (await CreateAsync(azurite, 1, time))[0];

    /// <summary>Hosts that share tables, and nothing else.</summary>
    public static async Task<StorageHost[]> CreateAsync(Azurite azurite, int count, TimeProvider? time = null)
    {
        var tables = Azurite.UniqueName();
        var hosts = Enumerable.Range(0, count).Select(_ => new StorageHost(azurite, tables, time ?? TimeProvider.System)).ToArray();
        await hosts[0].Conversations.CreateAsync(Ct);
        return hosts;
    }
}
