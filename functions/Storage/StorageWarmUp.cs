using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ContactFunctions.Functions.Storage;

/// <summary>
/// Creates missing tables beside the start of the host, so that a restarted host answers before storage has. Tries until they are
/// there; meanwhile <c>GET /api/health</c> says that no conversation can be taken.
/// </summary>
public sealed class StorageWarmUp(StorageTables tables, TimeProvider clock, ILogger<StorageWarmUp> logger) : BackgroundService
{
    public static readonly TimeSpan PauseMin = TimeSpan.FromSeconds(1);
    public static readonly TimeSpan PauseMax = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (var pause = PauseMin; !await TryAsync(stoppingToken); pause = pause * 2 < PauseMax ? pause * 2 : PauseMax)
            await Task.Delay(pause, clock, stoppingToken);
    }

    private async Task<bool> TryAsync(CancellationToken stopping)
    {
        try
        {
            await tables.CreateAsync(stopping);
            return true;
        }
        // Whatever is wrong with storage may pass, and a host that stops would help nobody.
        catch (Exception e) when (e is not OperationCanceledException || !stopping.IsCancellationRequested)
        {
            Log.TablesNotCreated(logger, e);
            return false;
        }
    }
}
