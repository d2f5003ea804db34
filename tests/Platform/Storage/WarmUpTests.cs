using Azure;
using Azure.Core;
using Azure.Data.Tables;
using ContactFunctions.Functions.Storage;
using ContactFunctions.Harness;
using Microsoft.Extensions.Logging.Abstractions;

namespace ContactFunctions.Platform.Tests.Storage;

/// <summary>The one test of this assembly that uses the tables' real names: they must be missing at first.</summary>
public sealed class WarmUpTests(Azurite azurite)
{
    private const int Refusals = 7;

    [Fact]
    public async Task Start_StorageAway_TriesUntilTheTablesAreThere()
    {
        var clock = new ManualTime();
        var faults = new LostAnswers();
        var options = StorageTables.Options();
        options.AddPolicy(faults, HttpPipelinePosition.PerRetry);
        var tables = new StorageTables(new TableServiceClient(azurite.ConnectionString, options));
        await Assert.ThrowsAsync<RequestFailedException>(() => tables.AnswerAsync(StorageHost.Ct));
        faults.Before = _ => throw new RequestFailedException(403, "not yet");

        using var warmUp = new StorageWarmUp(tables, clock, NullLogger<StorageWarmUp>.Instance);
        await warmUp.StartAsync(StorageHost.Ct);
        for (var i = 0; i < Refusals; i++)
        {
            await clock.TimersArmedAsync(1).WaitAsync(Eventually.DefaultBound, TimeProvider.System, StorageHost.Ct);
            Assert.InRange(clock.NextDue!.Value - clock.GetUtcNow(), StorageWarmUp.PauseMin, StorageWarmUp.PauseMax);
            if (i == Refusals - 1)
                faults.Before = _ => ValueTask.CompletedTask;
            clock.AdvanceTo(clock.NextDue.Value);
        }

        await warmUp.ExecuteTask!.WaitAsync(Eventually.DefaultBound, TimeProvider.System, StorageHost.Ct);
        Assert.True(await tables.AnswerAsync(StorageHost.Ct));
    }
}
