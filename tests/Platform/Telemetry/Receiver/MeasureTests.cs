using ContactFunctions.Emulators.Telemetry;

namespace ContactFunctions.Platform.Tests.Telemetry.Receiver;

/// <summary>Several processes, restarts and gaps become one honest line.</summary>
public sealed class MeasureTests
{
    private static readonly Dictionary<string, object> None = [];

    // One column is five seconds wide, the first begins at noon.
    private static readonly TimeGrid Grid = TimeGrid.Until(Make.Noon.AddMinutes(5), 300);

    [Theory]
    [InlineData(null, 10)]
    [InlineData(0, 1)]
    [InlineData(99_999, 30)]
    public void Grid_AnyWindow_IsBroughtIntoRange(int? seconds, int minutes) =>
        Assert.Equal(Make.Noon.AddMinutes(-minutes), TimeGrid.Until(Make.Noon, seconds).From);

    [Fact]
    public void Counter_TwoHosts_AddUp()
    {
        var group = MetricGroup.Of(MetricKind.Counter, None, [Make.Sum("m", "a", Make.Noon, (1, 2), (6, 5)), Make.Sum("m", "b", Make.Noon, (7, 10))], Grid);
        Assert.Equal((2.0, 13.0, null, 15.0), (group.Values[0]!.Value, group.Values[1]!.Value, group.Values[2], group.Total!.Value));
    }

    [Fact]
    public void Counter_ProcessStartsAgain_NeverFalls()
    {
        var first = Make.Sum("m", "a", Make.Noon, (1, 7));
        var again = Make.Sum("m", "a", Make.Noon.AddSeconds(4), (6, 2), (11, 3));
        var group = MetricGroup.Of(MetricKind.Counter, None, [first with { Points = [.. first.Points, .. again.Points] }], Grid);
        Assert.Equal(new double?[] { 7, 2, 1 }, group.Values.Take(3));
    }

    [Fact]
    public void Counter_BegunBeforeTheWindow_CountsOnlyWhatIsNew()
    {
        var group = MetricGroup.Of(MetricKind.Counter, None, [Make.Sum("m", "a", Make.Noon.AddHours(-1), (-5, 1000), (2, 1004))], Grid);
        Assert.Equal(4, group.Total);
    }

    [Fact]
    public void Counter_Deltas_AreTakenAsTheyAre()
    {
        var group = MetricGroup.Of(MetricKind.Counter, None, [Make.Sum("m", "a", Make.Noon, (1, 5), (6, 3)) with { IsDelta = true }], Grid);
        Assert.Equal(8, group.Total);
    }

    [Fact]
    public void Gauge_TwoHosts_ShowsTheNewestReading()
    {
        var group = MetricGroup.Of(MetricKind.Gauge, None, [Make.Sum("m", "a", Make.Noon, (1, 4)), Make.Sum("m", "b", Make.Noon, (3, 9))], Grid);
        Assert.Equal((9.0, 9.0), (group.Values[0]!.Value, group.Total!.Value));
    }

    [Fact]
    public void UpDown_TwoHosts_AddUp()
    {
        var group = MetricGroup.Of(MetricKind.UpDown, None, [Make.Sum("m", "a", Make.Noon, (1, 4)), Make.Sum("m", "b", Make.Noon, (3, 9))], Grid);
        Assert.Equal(13, group.Total);
    }

    [Fact]
    public void Histogram_TwoHosts_HaveOneMedianBetweenTheBounds()
    {
        double[] bounds = [1, 2];
        var group = MetricGroup.Of(MetricKind.Histogram, None, [Make.Histogram("a", 1, bounds, 1, 0, 0), Make.Histogram("b", 2, bounds, 0, 3, 0)], Grid);
        Assert.Equal(4, group.Total);
        Assert.InRange(group.TotalP50!.Value, 1, 2);
        Assert.Equal((group.TotalP50, group.TotalP99), (group.P50![0], group.P99![0]));
        Assert.Null(group.P50[1]);
    }

    [Fact]
    public void Histogram_AboveTheLastBound_SaysTheBound() =>
        Assert.Equal(2, MetricGroup.Of(MetricKind.Histogram, None, [Make.Histogram("a", 1, [1, 2], 0, 0, 5)], Grid).TotalP99);

    [Fact]
    public void Histogram_OtherBounds_AreNotMixed() =>
        Assert.Equal(1, MetricGroup.Of(MetricKind.Histogram, None, [Make.Histogram("a", 1, [1], 1, 0), Make.Histogram("b", 2, [5], 9, 0)], Grid).Total);
}
