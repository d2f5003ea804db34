using ContactFunctions.AppHost.Storage;
using Xunit;

namespace ContactFunctions.Harness;

/// <summary>
/// A real Azurite for one test assembly, in memory, on free loopback ports. Declare it once with
/// <c>[assembly: AssemblyFixture(typeof(Azurite))]</c> and take it in a test's constructor. Tests share it, so each names its own
/// tables and queues with <see cref="UniqueName"/>.
/// </summary>
public sealed class Azurite : IAsyncLifetime
{
    private AzuriteProcess? process;

    public const string AccountName = AzuriteAddress.Account;
    public const string AccountKey = AzuriteAddress.Key;

    public string ConnectionString => Address.ConnectionString;

    public Uri TableEndpoint => Address.Table;

    public Uri QueueEndpoint => Address.Queue;

    public Uri BlobEndpoint => Address.Blob;

    private AzuriteAddress Address => process?.Address ?? throw new InvalidOperationException("Azurite has not started.");

    /// <summary>A name nobody else uses, valid for tables, queues and containers: lower-case letters and digits, at most 50.</summary>
    public static string UniqueName(string prefix = "t") => $"{prefix.ToLowerInvariant()}{Guid.NewGuid():n}";

    public async ValueTask InitializeAsync() =>
        process = await AzuriteProcess.StartAsync(data: null, address: null, TimeProvider.System, TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => process?.DisposeAsync() ?? ValueTask.CompletedTask;
}
