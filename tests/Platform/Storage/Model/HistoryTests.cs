namespace ContactFunctions.Platform.Tests.Storage.Model;

/// <summary>
/// A thousand made-up days on the real ledger: three hosts, operators who come and go, requests that get lost, overtake each other or die with
/// their host. Each invariant is audited with every commit; a history that breaks one is shown as short as it can be told.
/// </summary>
public sealed class HistoryTests(Hunt hunt) : IClassFixture<Hunt>
{
    [Fact]
    public void I2_AnyHistory_OneOwnerAndUnitsAreWhatIsHeld() => Holds("I2");

    [Fact]
    public void I3_AnyHistory_TheBestPlacedAreClaimedFirst() => Holds("I3");

    [Fact]
    public void I4_AnyHistory_EveryStateHasAnExitAndWhoWaitsATicket() => Holds("I4");

    [Fact]
    public void I5_AnyHistory_AnOfferEndsOnce() => Holds("I5");

    [Fact]
    public void I6_AnyHistory_NobodyAbsentIsGivenWork() => Holds("I6");

    private void Holds(string invariant)
    {
        if (hunt.Broken(invariant) is { } history) Assert.Fail(history);
    }
}
