using ContactFunctions.AppHost.Processes;
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
    private AzuriteAddress address = new(0, 0, 0);
    private ChildProcess? process;

    public const string AccountName = AzuriteAddress.Account;
    public const string AccountKey = AzuriteAddress.Key;

    public string ConnectionString => address.ConnectionString;

    public Uri TableEndpoint => address.Table;

    public Uri QueueEndpoint => address.Queue;

    public Uri BlobEndpoint => address.Blob;

    /// <summary>A name nobody else uses, valid for tables, queues and containers: lower-case letters and digits, at most 50.</summary>
    public static string UniqueName(string prefix = "t") => $"{prefix.ToLowerInvariant()}{Guid.NewGuid():n}";

    public async ValueTask InitializeAsync() => process = await PortRetry.StartAsync(() =>
    {
        address = AzuriteAddress.Free();
        return AzuriteProcess.StartAsync(data: null, address, TimeProvider.System, TestContext.Current.CancellationToken);
    });

    public ValueTask DisposeAsync() => process?.DisposeAsync() ?? ValueTask.CompletedTask;
}
