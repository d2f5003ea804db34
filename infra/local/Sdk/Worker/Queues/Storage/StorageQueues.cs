using System.Collections.Concurrent;
using Azure.Core;
using Azure.Core.Pipeline;
using Microsoft.Extensions.Configuration;

namespace ContactFunctions.LocalWorker.Queues.Storage;

/// <summary>Queues by the setting that holds their account's connection string.</summary>
internal sealed class StorageQueues(IConfiguration settings, TimeProvider clock)
{
    private const string DefaultConnection = "Storage";

    private readonly ConcurrentDictionary<string, (HttpPipeline Pipeline, Uri Endpoint)> accounts = new();
    private readonly ConcurrentDictionary<(string Connection, string Name), StorageQueue> queues = new();

    /// <param name="name">May be <c>%Setting%</c>.</param>
    /// <param name="connection">Name of a setting, with or without the prefix <c>AzureWebJobs</c>. Null: <c>AzureWebJobsStorage</c>.</param>
    public StorageQueue Get(string name, string? connection) =>
        queues.GetOrAdd((connection ?? DefaultConnection, name), Open);

    private StorageQueue Open((string Connection, string Name) queue)
    {
        var (pipeline, endpoint) = accounts.GetOrAdd(queue.Connection, Connect);
        return new StorageQueue(pipeline, endpoint, Settings.SettingNames.Resolve(queue.Name, settings).ToLowerInvariant());
    }

    private (HttpPipeline Pipeline, Uri Endpoint) Connect(string connection)
    {
        var text = settings[$"AzureWebJobs{connection}"] ?? settings[connection]
            ?? throw new InvalidOperationException($"The setting 'AzureWebJobs{connection}' or '{connection}' must hold a storage connection string.");
        var account = StorageAccount.Parse(text);
        var signing = new SharedKeyPolicy(account.Name, Convert.FromBase64String(account.Key), clock);
        return (HttpPipelineBuilder.Build(new QueueOptions(), signing), account.QueueEndpoint);
    }

    private sealed class QueueOptions : ClientOptions
    {
        public QueueOptions()
            : base(null)
        {
            Retry.MaxRetries = 2;
            Retry.Delay = TimeSpan.FromMilliseconds(100);
            Retry.NetworkTimeout = TimeSpan.FromSeconds(10);
            Diagnostics.IsLoggingEnabled = false;
            Diagnostics.IsDistributedTracingEnabled = false;
        }
    }
}
