using System.Collections.Concurrent;
using System.Diagnostics;
using ContactFunctions.AppHost.Processes;

namespace ContactFunctions.AppHost.Storage;

/// <summary>One running Azurite: blobs, queues and tables on loopback ports.</summary>
internal sealed class AzuriteProcess : IAsyncDisposable
{
    private const string LastLineOfStart = "Azurite Table service is successfully listening";
    private static readonly TimeSpan StartBound = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan StopGrace = TimeSpan.FromSeconds(10);
    private readonly ChildProcess process;

    private AzuriteProcess(ChildProcess process, AzuriteAddress address) => (this.process, Address) = (process, address);

    public AzuriteAddress Address { get; }

    public int Id => process.Id;

    public Task<int> Exited => process.Exited;

    /// <param name="data">Folder that keeps the data; null keeps them in memory, which is faster and forgets.</param>
    /// <param name="address">Where to listen; null takes free ports.</param>
    /// <exception cref="SetupException">Azurite cannot be fetched or started.</exception>
    public static async Task<AzuriteProcess> StartAsync(
        string? data, AzuriteAddress? address, TimeProvider time, CancellationToken cancellation)
    {
        var installed = await AzuriteInstall.EnsureAsync(time, cancellation);
        address ??= new AzuriteAddress(Ports.Free(), Ports.Free(), Ports.Free());
        var output = new ConcurrentQueue<string>();
        var listening = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var process = Npm.StartNode(new ProcessStartInfo("node", Arguments(installed, data, address)), line =>
        {
            output.Enqueue(line);
            if (line.StartsWith(LastLineOfStart, StringComparison.Ordinal))
                listening.TrySetResult();
        });
        var first = await Task.WhenAny(listening.Task, process.Exited).WaitAsync(StartBound, time, cancellation);
        if (first == listening.Task)
            return new AzuriteProcess(process, address);
        await process.DisposeAsync();
        throw new SetupException($"Azurite did not start: {string.Join(' ', output)}");
    }

    /// <summary>Lets Azurite write what it holds to disk, then ends it.</summary>
    public Task StopAsync(TimeProvider time) => process.StopAsync(StopGrace, time);

    public void Kill() => process.Kill();

    public ValueTask DisposeAsync() => process.DisposeAsync();

    private static string[] Arguments(string installed, string? data, AzuriteAddress address) =>
    [
        Path.Combine(AzuriteInstall.Sources, "azurite.cjs"), installed,
        "--silent", "--skipApiVersionCheck", "--disableTelemetry",
        "--blobHost", "127.0.0.1", "--blobPort", $"{address.BlobPort}",
        "--queueHost", "127.0.0.1", "--queuePort", $"{address.QueuePort}",
        "--tableHost", "127.0.0.1", "--tablePort", $"{address.TablePort}",
        .. data is null ? (string[])["--inMemoryPersistence"] : ["--location", data],
    ];
}
