namespace ContactFunctions.AppHost.Processes;

/// <summary>A lock that all processes of this machine respect: an open file nobody else may open. It ends with the process that holds it.</summary>
internal sealed class MachineLock : IDisposable
{
    private static readonly TimeSpan RetryInterval = TimeSpan.FromMilliseconds(50);
    private readonly FileStream file;

    private MachineLock(FileStream file) => this.file = file;

    /// <exception cref="TimeoutException">Somebody else held the lock for all of <paramref name="within"/>.</exception>
    public static async Task<MachineLock> AcquireAsync(string path, TimeSpan within, TimeProvider time, CancellationToken cancellation)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var started = time.GetTimestamp();
        while (true)
        {
            if (TryOpen(path) is { } file)
                return new MachineLock(file);
            if (time.GetElapsedTime(started) > within)
                throw new TimeoutException($"Another process held {path} for {within}.");
            await Task.Delay(RetryInterval, time, cancellation);
        }
    }

    /// <returns>Null when somebody else holds it. The folder has to be there.</returns>
    public static MachineLock? TryAcquire(string path) => TryOpen(path) is { } file ? new MachineLock(file) : null;

    public void Dispose() => file.Dispose();

    public static bool IsFree(string path)
    {
        using var opened = TryOpen(path);
        return opened is not null;
    }

    private static FileStream? TryOpen(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
