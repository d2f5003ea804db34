using ContactFunctions.AppHost.CommandLine;
using ContactFunctions.AppHost.Processes;

namespace ContactFunctions.AppHost;

/// <summary>Where one running app keeps its data; nobody else may use the folder meanwhile.</summary>
internal sealed class DataFolder : IAsyncDisposable
{
    private const string EphemeralPrefix = "contactfunctions-data-";
    private const string LockName = "apphost.lock";
    private static readonly TimeSpan LockBound = TimeSpan.FromSeconds(1);
    private readonly MachineLock turn;
    private readonly bool ephemeral;

    private DataFolder(string path, MachineLock turn, bool ephemeral) => (Path, this.turn, this.ephemeral) = (path, turn, ephemeral);

    public string Path { get; }

    /// <summary>Null when storage is to forget everything at exit.</summary>
    public string? Azurite => ephemeral ? null : System.IO.Path.Combine(Path, "azurite");

    public string IssuerKey => System.IO.Path.Combine(Path, "issuer.pem");

    /// <summary>What conversations are sealed with: all hosts share it, and it outlives them as the data do.</summary>
    public string EvidenceKeys => System.IO.Path.Combine(Path, "evidence-keys");

    /// <exception cref="SetupException">Another app runs on the same folder.</exception>
    public static async Task<DataFolder> OpenAsync(AppHostOptions options, TimeProvider time, CancellationToken cancellation)
    {
        if (options.Ephemeral)
            RemoveForgotten();
        var path = options.Ephemeral ? Directory.CreateTempSubdirectory(EphemeralPrefix).FullName : options.Data;
        try
        {
            var turn = await MachineLock.AcquireAsync(System.IO.Path.Combine(path, LockName), LockBound, time, cancellation);
            return new DataFolder(path, turn, options.Ephemeral);
        }
        catch (TimeoutException e)
        {
            throw new SetupException($"ContactFunctions already runs on {path}: stop it, or choose another folder with --data.", e);
        }
    }

    public ValueTask DisposeAsync()
    {
        turn.Dispose();
        if (ephemeral)
            Directory.Delete(Path, recursive: true);
        return ValueTask.CompletedTask;
    }

    // A run that was killed could not remove its folder. The lock tells whether its owner still lives.
    private static void RemoveForgotten()
    {
        foreach (var folder in Directory.GetDirectories(System.IO.Path.GetTempPath(), $"{EphemeralPrefix}*"))
        {
            var path = System.IO.Path.Combine(folder, LockName);
            if (File.Exists(path) && MachineLock.IsFree(path))
                Remove(folder);
        }
    }

    private static void Remove(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (IOException)
        {
            // Another start removes it at the same time; what is left goes with the next.
        }
    }
}
