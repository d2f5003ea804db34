using Azure;
using Azure.Data.Tables;

namespace ContactFunctions.Functions.Storage;

/// <summary>
/// What went wrong, and what is known then. The adapters' clients do not retry by themselves: only who knows what was written can tell
/// the echo of a write from a lost race.
/// </summary>
internal static class StorageFaults
{
    private const int TriesMax = 8;
    private const int PauseMaxMs = 1_000;

    /// <summary>
    /// Takes the place of every pause in what its setter goes on to call; null, as in production: the machine's clock. For simulations that
    /// decide themselves who goes on next.
    /// </summary>
    internal static readonly AsyncLocal<Func<Task>?> PauseInstead = new();

    /// <summary>The rows that decide are not as expected: somebody else was first, or this is the echo of our own write.</summary>
    public static bool IsLostRace(RequestFailedException refused) => refused.Status is 404 or 409 or 412;

    /// <summary>Nobody knows whether the request was carried out: the answer was lost, or the service was not itself.</summary>
    public static bool IsUnknownOutcome(Exception fault) => fault switch
    {
        RequestFailedException refused => refused.Status is 0 or 408 or 429 or >= 500,
        OperationCanceledException or IOException or AggregateException => true,
        _ => false,
    };

    /// <summary>Runs something whose repeat is harmless until its outcome is known.</summary>
    public static async Task<T> RepeatedAsync<T>(Func<Task<T>> run)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await run();
            }
            catch (Exception fault) when (tries < TriesMax && IsUnknownOutcome(fault))
            {
                await PauseAsync(tries);
            }
        }
    }

    public static async Task<T?> FindAsync<T>(this TableClient table, string partitionKey, string rowKey)
        where T : class, ITableEntity
    {
        var found = await RepeatedAsync(() => table.GetEntityIfExistsAsync<T>(partitionKey, rowKey));
        return found.HasValue ? found.Value : null;
    }

    /// <summary>
    /// Grows with each try and is jittered over its whole length. It runs on the machine's clock also where a test moves the other one:
    /// contention is physical.
    /// </summary>
    public static Task PauseAsync(int tries) => PauseInstead.Value is { } pause
        ? pause()
        : Task.Delay(TimeSpan.FromMilliseconds(Random.Shared.Next(1, Math.Min(PauseMaxMs, 10 << Math.Min(tries, 10)))), TimeProvider.System, CancellationToken.None);
}
