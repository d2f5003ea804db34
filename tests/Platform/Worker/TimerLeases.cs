using Azure.Data.Tables;
using ContactFunctions.Harness;
using ContactFunctions.LocalWorker.Timers;

namespace ContactFunctions.Platform.Tests.Worker;

public sealed class TimerLeases(Azurite azurite)
{
    private readonly ManualTime clock = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Acquire_WhileAnotherRenews_IsRefused()
    {
        var (holder, other) = await TwoAsync();
        Assert.True(await holder.TryAcquireAsync(Ct));

        for (var i = 0; i < 5; i++)
        {
            Assert.False(await other.TryAcquireAsync(Ct));
            clock.Advance(TimerLease.RenewEvery);
            Assert.True(await holder.RenewAsync(Ct));
        }
    }

    [Fact]
    public async Task Acquire_WhenTheHolderFellSilent_SucceedsWithinThreeSeconds()
    {
        var (holder, other) = await TwoAsync();
        Assert.True(await holder.TryAcquireAsync(Ct));
        var killed = clock.GetUtcNow();
        clock.Advance(TimeSpan.FromMilliseconds(700));

        while (!await other.TryAcquireAsync(Ct))
            clock.Advance(other.AskAgainIn());

        Assert.InRange(clock.GetUtcNow() - killed, TimerLease.Lifetime, TimeSpan.FromSeconds(3));
        Assert.False(await holder.RenewAsync(Ct));
    }

    [Fact]
    public async Task Acquire_AfterARelease_SucceedsAtOnce()
    {
        var (holder, other) = await TwoAsync();
        Assert.True(await holder.TryAcquireAsync(Ct));
        Assert.False(await other.TryAcquireAsync(Ct));

        await holder.ReleaseAsync(Ct);

        Assert.True(await other.TryAcquireAsync(Ct));
        Assert.False(await holder.TryAcquireAsync(Ct));
    }

    [Fact]
    public async Task Acquire_ByTwoAtOnce_SucceedsForOne()
    {
        var (one, two) = await TwoAsync();

        var acquired = await Task.WhenAll(one.TryAcquireAsync(Ct), two.TryAcquireAsync(Ct));

        Assert.Single(acquired, static won => won);
    }

    private async Task<(TimerLease One, TimerLease Two)> TwoAsync()
    {
        var table = new TimerTable(new TableClient(azurite.ConnectionString, Azurite.UniqueName()));
        await table.CreateAsync(Ct);
        return (new TimerLease(table, clock), new TimerLease(table, clock));
    }
}
