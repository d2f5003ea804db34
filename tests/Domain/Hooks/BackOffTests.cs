using ContactFunctions.Domain.Hooks;

namespace ContactFunctions.Domain.Tests.Hooks;

public sealed class BackOffTests
{
    [Fact]
    public void After_NoJitter_DoublesFromFiveSecondsToAnHour() => Assert.Equal(
        [5, 10, 20, 40, 80, 160, 320, 640, 1280, 2560, 3600, 3600],
        Enumerable.Range(1, 12).Select(attempt => BackOff.After(attempt, 0).TotalSeconds));

    [Fact]
    public void After_Jitter_IsUpToHalfAsLongAgain()
    {
        Assert.Equal(7.5, BackOff.After(1, 1).TotalSeconds);
        Assert.Equal(3600, BackOff.After(60, 1).TotalSeconds);
    }

    [Theory]
    [InlineData(60, 60)]
    [InlineData(1, 5)]
    [InlineData(-30, 5)]
    [InlineData(999_999, 3600)]
    public void After_Asked_IsTheLongerUpToAnHour(int asked, int expected) =>
        Assert.Equal(expected, BackOff.After(1, 0, TimeSpan.FromSeconds(asked)).TotalSeconds);
}
