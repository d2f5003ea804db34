using ContactFunctions.Harness;
using ContactFunctions.Workflows.Board;
using ContactFunctions.Workflows.Dispatch;

namespace ContactFunctions.Platform.Tests.Storage;

public sealed class LiveHintsTests(Azurite azurite)
{
    [Fact]
    public async Task Changed_WhileNobodyLooks_TellsNobodyAndReadsNothing()
    {
        var (shift, hints) = await BeginAsync();
        var before = shift.Host.Faults.Requests;
        hints.Changed();
        hints.BoardIsWatched();
        shift.Time.Advance(LiveHints.WatchedFor);
        hints.Changed();

        Assert.DoesNotContain(shift.Told, told => told.StartsWith("boardChanged", StringComparison.Ordinal) || told.StartsWith("queuesChanged", StringComparison.Ordinal));
        Assert.Equal((before, 0), (shift.Host.Faults.Requests, shift.Time.Timers));
    }

    [Fact]
    public async Task Changed_ManyTimesInASecond_TellsTheBoardTwice()
    {
        var (shift, hints) = await BeginAsync();
        hints.BoardIsWatched();
        var before = shift.Host.Faults.Requests;
        for (var i = 0; i < 100; i++)
            hints.Changed();
        await ToldAsync(shift, "boardChanged", 1);
        await PausedAsync(shift);
        hints.Changed();
        shift.Time.Advance(LiveHints.Pause);
        await ToldAsync(shift, "boardChanged", 2);

        Assert.Equal(before, shift.Host.Faults.Requests);
    }

    [Fact]
    public async Task Changed_WhileThePortalIsWatched_TellsOnlyWhatCanBeSeen()
    {
        var (shift, hints) = await BeginAsync();
        hints.PortalIsWatched();
        hints.Changed();
        await ToldAsync(shift, "queuesChanged", 1);
        for (var i = 0; i < 2; i++)
        {
            await PausedAsync(shift);
            hints.Changed();
            shift.Time.Advance(LiveHints.Pause);
        }

        await PausedAsync(shift);
        await shift.Host.Ledger.EnqueueAsync(Placements.Waiting("c1"), DateOnly.FromDateTime(shift.Time.GetUtcNow().UtcDateTime), StorageHost.Ct);
        hints.Changed();
        shift.Time.Advance(LiveHints.Pause);
        await ToldAsync(shift, "queuesChanged", 2);
    }

    private async Task<(Shift Shift, LiveHints Hints)> BeginAsync()
    {
        var shift = await Shift.BeginAsync(azurite);
        return (shift, new LiveHints(shift, new QueueBoard(shift.Host.Ledger, shift, shift.Time), shift, shift.Time));
    }

    /// <summary>It has told what it knew and waits.</summary>
    private static Task PausedAsync(Shift shift) => Eventually.TrueAsync(() => shift.Time.Timers == 1, "The pause", cancellation: StorageHost.Ct);

    private static async Task ToldAsync(Shift shift, string target, int times)
    {
        await Eventually.TrueAsync(() => Count() >= times, $"{target} {times}", cancellation: StorageHost.Ct);
        Assert.Equal(times, Count());

        int Count() => shift.Told.Count(told => told.StartsWith(target, StringComparison.Ordinal));
    }
}
