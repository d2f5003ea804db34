using ContactFunctions.Domain.Presence;
using ContactFunctions.Functions.Storage.Ledger;
using ContactFunctions.Harness.Tables;
using Microsoft.Extensions.Logging.Abstractions;

namespace ContactFunctions.Platform.Tests.Storage;

/// <summary>A snapshot is read range by range, and between two of them something may happen.</summary>
public sealed class TornSnapshotTests : ITableWeather
{
    private readonly TaskCompletionSource operatorsAreRead = new();

    [Fact]
    public async Task I6_DeviceOpensBetweenLeasesAndOperators_TheOperatorIsNotLost()
    {
        var clock = Desk.Clock();
        var table = new MemoryTable(clock);
        await new MemoryTableClient(table, "Routing").CreateAsync(StorageHost.Ct);
        var sweeping = new RoutingLedger(new MemoryTableClient(table, "Routing", this), clock, NullLogger<RoutingLedger>.Instance);
        var beating = new RoutingLedger(new MemoryTableClient(table, "Routing"), clock, NullLogger<RoutingLedger>.Instance);
        await beating.BeatAsync("ann", "laptop", StorageHost.Ct);
        clock.Advance(Lease.Duration * 3);
        var reading = sweeping.SnapshotAsync(StorageHost.Ct);
        await beating.BeatAsync("ann", "phone", StorageHost.Ct);
        operatorsAreRead.SetResult();

        var lost = await sweeping.MarkLostAsync(await reading, "ann", StorageHost.Ct);

        Assert.Null(lost);
        Assert.False((await beating.PresenceOfAsync("ann", StorageHost.Ct)).State.Lost);
    }

    async Task<TableFate> ITableWeather.SendAsync(TableRequest request)
    {
        if (request.Reads?.Contains("'o|'", StringComparison.Ordinal) is true) await operatorsAreRead.Task;
        return TableFate.Served;
    }

    Task ITableWeather.AnswerAsync(TableRequest request) => Task.CompletedTask;
}
