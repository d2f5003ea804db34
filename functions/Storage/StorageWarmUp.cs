using Microsoft.Extensions.Hosting;

namespace ContactFunctions.Functions.Storage;

/// <summary>Creates missing tables beside the start of the host, so that a restarted host answers before storage has.</summary>
public sealed class StorageWarmUp(StorageTables tables) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => tables.CreateAsync(stoppingToken);
}
