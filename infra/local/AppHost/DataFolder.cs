using ContactFunctions.AppHost.CommandLine;
using ContactFunctions.AppHost.Processes;

namespace ContactFunctions.AppHost;

/// <summary>Where one running app keeps its data; nobody else may use the folder meanwhile.</summary>
internal sealed class DataFolder : IAsyncDisposable
{
    private static readonly TimeSpan LockBound = TimeSpan.FromSeconds(1);
    private readonly MachineLock turn;
    private readonly bool ephemeral;

    private DataFolder(string path, MachineLock turn, bool ephemeral) => (Path, this.turn, this.ephemeral) = (path, turn, ephemeral);

    public string Path { get; }

    /// <summary>Null when storage is to forget everything at exit.</summary>
    public string? Azurite => ephemeral ? null : System.IO.Path.Combine(Path, "azurite");

    public string IssuerKey => System.IO.Path.Combine(Path, "issuer.pem");

    /// <exception cref="SetupException">Another app runs on the same folder.</exception>
    public static async Task<DataFolder> OpenAsync(AppHostOptions options, TimeProvider time, CancellationToken cancellation)
    {
        var path = options.Ephemeral ? Directory.CreateTempSubdirectory("contactfunctions-").FullName : options.Data;
        try
        {
            var turn = await MachineLock.AcquireAsync(System.IO.Path.Combine(path, "apphost.lock"), LockBound, time, cancellation);
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
}
