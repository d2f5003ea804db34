using ContactFunctions.Benchmarks.Costs;
using ContactFunctions.Platform.Tests.Infra;

namespace ContactFunctions.Platform.Tests.Cost;

public sealed class BillTests
{
    private static readonly Measured Run = new(10, 60, 0, 40, 20, 40, 20_000, new DurableWork(1, 8, 20, 10, 10, 6, 0), 200, 2, 6);
    private static readonly PriceList Prices = PriceList.Parse("2026-11.json", SourceTree.Read("tests", "Benchmarks", "Prices", "2026-11.json"));

    [Fact]
    public void Prices_EachOne_NamesItsSource() => Assert.All(Prices.Prices.Values, price =>
    {
        Assert.StartsWith("https://", price.Source, StringComparison.Ordinal);
        Assert.Equal(price.Confirmed, price.Seen != "not seen");
        Assert.True(price is { Unit: > 0, Amount: > 0 });
    });

    [Theory]
    [InlineData("prod")]
    [InlineData("lean")]
    public void Of_EverySize_UsesOnlyWhatHasAPrice(string site)
    {
        foreach (var size in new[] { 1_000.0, 10_000, 100_000 })
            Assert.True(Bill.Of(site == "prod" ? Site.Production : Site.Lean, Run, size).PerThousand(Prices) > 0);
    }

    [Fact]
    public void PerThousand_MoreConversations_CostLessEach()
    {
        var each = new[] { 1_000.0, 10_000, 100_000 }.Select(size => Bill.Of(Site.Lean, Run, size).PerThousand(Prices)).ToList();
        Assert.Equal(each.OrderDescending(), each);
    }

    [Fact]
    public void Of_NothingWaits_HasNoBaseline()
    {
        Assert.Equal(0, Bill.Of(Site.Lean, Run, 1_000).Total["ready.baseline"]);
        Assert.Equal(2 * 2 * 730 * 3_600, Bill.Of(Site.Production, Run, 1_000).Total["ready.baseline"]);
    }

    [Fact]
    public void Of_Sweeper_RunsAllMonth() =>
        Assert.Equal(0.5 * ((730 * 240) + (3 * 730)), Bill.Of(Site.Lean, Run, 1_000).Parts["sweeper and other timers"]["exec.gbs"], 3);

    [Fact]
    public void Of_FreeGrant_IsNeverMoreThanWhatIsUsed()
    {
        var idle = Bill.Of(Site.Thrifty with { SweepSeconds = 86_400, MemoryGb = 0.5 }, Run with { Doors = 0 }, 1);
        Assert.True(idle.Total["exec.gbs"] >= 0);
        Assert.True(Bill.Of(Site.Thrifty, Run, 10_000).PerThousand(Prices) < Bill.Of(Site.Thrifty with { TakesFreeGrant = false }, Run, 10_000).PerThousand(Prices));
    }

    [Fact]
    public void Of_UnknownMeter_Throws() =>
        Assert.Throws<KeyNotFoundException>(() => Prices.Of(Usage.Of(("nothing.known", 1))));

    [Fact]
    public void Day_Hours_AreTheWholeDay() => Assert.Equal(1, Month.Day.Sum(), 9);
}
