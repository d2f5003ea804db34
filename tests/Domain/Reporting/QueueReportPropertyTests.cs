using ContactFunctions.Domain.Reporting;
using ContactFunctions.Domain.Routing;

namespace ContactFunctions.Domain.Tests.Reporting;

/// <summary>Whatever a day was like and whichever interval is asked for, the numbers add up.</summary>
public sealed class QueueReportPropertyTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 60)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Of_AnyInterval_OfferedIsWhatBeganAndWhatBecameOfIt(int seed)
    {
        var day = new AnyDay(seed);
        var random = new Random(seed);
        for (var run = 0; run < 20; run++)
        {
            var from = A.Noon.AddSeconds(random.Next(-100, 6_000));
            var to = from.AddSeconds(random.Next(1, 6_000));
            var report = QueueReport.Of(day.Visits, [], from, to, day.Now);
            Assert.All(report, one => Assert.Equal(one.Offered, one.Answered + one.Abandoned + one.Overflowed + one.StillWaiting));
            Assert.All(report, one => Assert.True(one.ShortAbandoned <= one.Abandoned && one.AnsweredInTarget <= one.Answered));
            foreach (var queue in new[] { "support", "sales" })
                Assert.Equal(
                    day.Begun.Count(begun => begun.Queue == queue && begun.At >= from && begun.At < to),
                    report.SingleOrDefault(one => one.Queue == queue)?.Offered ?? 0);
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Of_NeighbouringIntervals_AddUpToTheWhole(int seed)
    {
        var day = new AnyDay(seed);
        var (from, middle, to) = (A.Noon, A.Noon.AddSeconds(1_500), A.Noon.AddDays(1));

        var whole = QueueReport.Of(day.Visits, [], from, to, day.Now);
        var parts = QueueReport.Of(day.Visits, [], from, middle, day.Now).Concat(QueueReport.Of(day.Visits, [], middle, to, day.Now)).ToList();

        Assert.Equal(day.Answers, whole.Sum(one => one.Answered));
        Assert.Equal(whole.Sum(one => one.Offered), parts.Sum(one => one.Offered));
        Assert.Equal(whole.Sum(one => one.Abandoned), parts.Sum(one => one.Abandoned));
        Assert.Equal(whole.Sum(one => one.Overflowed), parts.Sum(one => one.Overflowed));
        Assert.NotEqual(0, whole.Sum(one => one.Overflowed));
    }

    [Fact]
    public void Of_ShortAndLongAbandons_AreToldApartAndWaitsAreMeasured()
    {
        QueueVisit Visit(int number, int waited, VisitOutcome? outcome, bool isShort = false, bool inTarget = false) => new(
            $"c{number}", 1, 0, "support", "chat", A.Noon, outcome is null ? null : A.Noon.AddSeconds(waited), outcome, IsShort: isShort, IsInTarget: inTarget);

        var numbers = Assert.Single(QueueReport.Of(
            [
                Visit(1, 10, VisitOutcome.Answered, inTarget: true), Visit(2, 30, VisitOutcome.Answered), Visit(3, 2, VisitOutcome.Abandoned, isShort: true),
                Visit(4, 90, VisitOutcome.Abandoned), Visit(5, 60, VisitOutcome.Overflowed), Visit(6, 0, null),
            ],
            [], A.Noon, A.Noon.AddMinutes(1), A.Noon.AddSeconds(200)));

        Assert.Equal(
            new QueueNumbers("support", 6, 2, 2, 1, 1, 1, 1, TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(200), null), numbers);
        Assert.Equal(0.25, numbers.SlaShare);
    }

    [Theory]
    [InlineData("Asia/Tokyo", "2026-03-02T15:00:00Z")]
    [InlineData("America/New_York", "2026-03-02T05:00:00Z")]
    [InlineData("Nowhere/AtAll", "2026-03-02T00:00:00Z")]
    public void BeginOf_LateInTheDay_IsMidnightThere(string zone, string begin) =>
        Assert.Equal(DateTimeOffset.Parse(begin, System.Globalization.CultureInfo.InvariantCulture), LocalDay.BeginOf(A.Noon.AddHours(9), zone));
}
