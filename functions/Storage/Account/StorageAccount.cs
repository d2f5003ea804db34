using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;
using Microsoft.Extensions.Configuration;

namespace ContactFunctions.Functions.Storage.Account;

/// <summary>Where blobs and queues are, and how requests to them are signed: by the key of a connection string or by an identity.</summary>
public sealed class StorageAccount(StorageService blobs, StorageService queues)
{
    private const string Host = "AzureWebJobsStorage";
    private const string Scope = "https://storage.azure.com/.default";

    /// <summary>A storage that does not answer within this time is asked again by whoever asked.</summary>
    private static readonly TimeSpan AnswerTimeMax = TimeSpan.FromSeconds(15);

    /// <summary><c>ContactStorage:BlobEndpoint</c> (identity), else <c>ContactStorage:ConnectionString</c>, else the host's own account.</summary>
    public StorageService Blobs => blobs;

    /// <summary>The host's own account, where its queue triggers listen: <c>AzureWebJobsStorage</c>, or by identity its <c>queueServiceUri</c> or <c>accountName</c>.</summary>
    public StorageService Queues => queues;

    /// <exception cref="InvalidOperationException">Nothing names an account.</exception>
    public static StorageAccount Connect(IConfiguration settings) => new(
        settings["ContactStorage:BlobEndpoint"] is { Length: > 0 } endpoint
            ? ByIdentity(new Uri(endpoint), "blob")
            : ByConnection(settings["ContactStorage:ConnectionString"], "blob", account => account.Blobs) ?? OfHost(settings, "blob", account => account.Blobs),
        OfHost(settings, "queue", account => account.Queues));

    private static StorageService OfHost(IConfiguration settings, string service, Func<AccountConnection, Uri> address)
    {
        if (ByConnection(settings[Host], service, address) is { } connected)
            return connected;
        if (settings[$"{Host}:{service}ServiceUri"] is { Length: > 0 } endpoint)
            return ByIdentity(new Uri(endpoint), service);
        return settings[$"{Host}:accountName"] is { Length: > 0 } account
            ? ByIdentity(AccountConnection.AddressOf(account, service), service)
            : throw new InvalidOperationException($"Set {Host}, {Host}:{service}ServiceUri or {Host}:accountName.");
    }

    private static StorageService? ByConnection(string? connectionString, string service, Func<AccountConnection, Uri> address)
    {
        if (string.IsNullOrEmpty(connectionString))
            return null;
        var account = AccountConnection.Parse(connectionString);
        // The service compares the date with its own clock, so that it is the machine's, also where a test moves the other one.
        return new(Pipeline(service, new SharedKeyPolicy(account.Name, Convert.FromBase64String(account.Key), TimeProvider.System)), address(account));
    }

    private static StorageService ByIdentity(Uri endpoint, string service) =>
        new(Pipeline(service, new BearerTokenAuthenticationPolicy(new DefaultAzureCredential(), Scope)), endpoint);

    private static HttpPipeline Pipeline(string service, HttpPipelinePolicy signing) => HttpPipelineBuilder.Build(new Settings(service), signing);

    private sealed class Settings : ClientOptions
    {
        public Settings(string service)
            : base(null)
        {
            (Retry.MaxRetries, Retry.NetworkTimeout) = (0, AnswerTimeMax);
            (Diagnostics.IsLoggingEnabled, Diagnostics.IsDistributedTracingEnabled) = (false, false);
            AddPolicy(new StorageWatch(service), HttpPipelinePosition.PerCall);
        }
    }
}
