using System.Collections.Concurrent;
using System.Diagnostics;
using ContactFunctions.AppHost.Processes;

namespace ContactFunctions.AppHost.Storage;

/// <summary>Starts Azurite: blobs, queues and tables on loopback ports. It writes what it holds to disk before it stops.</summary>
internal static class AzuriteProcess
{
    private const string LastLineOfStart = "Azurite Table service is successfully listening";
    private const string PortTaken = "EADDRINUSE";
    private static readonly TimeSpan StartBound = TimeSpan.FromSeconds(60);

    /// <summary>Returns once all three services listen.</summary>
    /// <param name="data">Folder that keeps the data; null keeps them in memory, which is faster and forgets.</param>
    /// <exception cref="SetupException">Azurite cannot be fetched or started; a <see cref="PortTakenException"/> when only a port is in the way.</exception>
    public static async Task<ChildProcess> StartAsync(
        string? data, AzuriteAddress address, TimeProvider time, CancellationToken cancellation)
    {
        var installed = await AzuriteInstall.EnsureAsync(time, cancellation);
        var output = new ConcurrentQueue<string>();
        var listening = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var process = Npm.StartNode(new ProcessStartInfo("node", Arguments(installed, data, address)), line =>
        {
            output.Enqueue(line);
            if (line.StartsWith(LastLineOfStart, StringComparison.Ordinal))
                listening.TrySetResult();
        });
        try
        {
            var first = await Task.WhenAny(listening.Task, process.Exited).WaitAsync(StartBound, time, cancellation);
            if (first == listening.Task)
                return process;
            await process.FinishedAsync(cancellation);
        }
        catch (Exception e) when (e is TimeoutException or OperationCanceledException)
        {
            process.Kill();
            if (e is OperationCanceledException)
                throw;
        }
        await process.DisposeAsync();
        var said = $"Azurite did not start: {string.Join(' ', output)}";
        throw output.Any(line => line.Contains(PortTaken, StringComparison.Ordinal)) ? new PortTakenException(said) : new SetupException(said);
    }

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
