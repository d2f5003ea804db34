using ContactFunctions.Functions.Storage;
using ContactFunctions.Harness;

namespace ContactFunctions.Platform.Tests.Storage;

public sealed class OldRowsTests(Azurite azurite)
{
    [Fact]
    public async Task Remove_TakesWhatIsOldAndNothingElse()
    {
        var host = await StorageHost.CreateAsync(azurite, Desk.Clock());
        var (old, young) = (Placements.Start.AddDays(-8), Placements.Start.AddDays(-6));
        await host.Customers.UseTokenOnceAsync("shop|old", old, StorageHost.Ct);
        await host.Customers.UseTokenOnceAsync("shop|young", young, StorageHost.Ct);
        await host.Customers.NoteOperatorAsync("anna", "bob", Placements.Start, StorageHost.Ct);
        await host.Ledger.EnqueueAsync(Placements.Waiting("c1"), DateOnly.FromDateTime(old.UtcDateTime), StorageHost.Ct);
        await host.Ledger.EnqueueAsync(Placements.Waiting("c2"), Desk.Day, StorageHost.Ct);
        var rows = new OldRows(host.Tables[2], host.Tables[1]);

        var removed = await rows.RemoveAsync(Placements.Start.AddDays(-7), StorageHost.Ct);
        var again = await rows.RemoveAsync(Placements.Start.AddDays(-7), StorageHost.Ct);
        var next = await host.Ledger.EnqueueAsync(Placements.Waiting("c3"), Desk.Day, StorageHost.Ct);

        Assert.Equal((2, 0), (removed, again));
        Assert.False(await host.Customers.UseTokenOnceAsync("shop|young", young, StorageHost.Ct));
        Assert.Equal("bob", await host.Customers.PreferredOperatorAsync("anna", StorageHost.Ct));
        Assert.Equal(2, next.TicketNumber);
        Assert.Equal(3, (await host.SoundAsync()).Count);
    }
}
