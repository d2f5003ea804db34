using System.Diagnostics;
using ContactFunctions.Ports.Telemetry;

namespace ContactFunctions.Platform.Tests.Telemetry;

public sealed class TracesTests
{
    private const string TraceId = "0af7651916cd43dd8448eb211c80319c";

    [Fact]
    public void Continue_WellFormed_GoesOnInThatTrace()
    {
        using var heard = new Heard();
        using var span = Traces.Continue("door", ActivityKind.Server, $"00-{TraceId}-b7ad6b7169203331-00");

        Assert.Equal((TraceId, "b7ad6b7169203331"), ($"{span!.TraceId}", $"{span.ParentSpanId}"));
        Assert.Equal(span.Id, Traces.Here);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("00-short-b7ad6b7169203331-01")]
    [InlineData("Robert'); DROP TABLE")]
    public void Continue_Malformed_BeginsATrace(string? parent)
    {
        using var heard = new Heard();
        using var other = Traces.Continue("other", ActivityKind.Server, null);
        using var span = Traces.Continue("door", ActivityKind.Server, parent);

        Assert.Equal(default, span!.ParentSpanId);
        Assert.NotEqual(other!.TraceId, span.TraceId);
    }

    [Fact]
    public void Follow_IsATraceOfItsOwnThatNamesItsCause()
    {
        using var heard = new Heard();
        using var span = Traces.Follow("duty", ActivityKind.Consumer, $"00-{TraceId}-b7ad6b7169203331-01");

        Assert.NotEqual(TraceId, $"{span!.TraceId}");
        Assert.Equal(TraceId, $"{Assert.Single(span.Links).Context.TraceId}");
    }

    [Fact]
    public void Begin_OutsideOfAnythingWatched_IsNothing()
    {
        using var heard = new Heard();
        using var foreign = new Activity("of somebody else").SetIdFormat(ActivityIdFormat.W3C).Start();

        Assert.Null(Traces.Begin("Conversations", ActivityKind.Client));
        Assert.Null(Traces.Here);
    }

    [Fact]
    public void Begin_LongAfterTheEnd_IsNoPartOfTheTrace()
    {
        using var heard = new Heard();
        using var span = Traces.Continue("door", ActivityKind.Server, null)!;
        span.SetEndTime(span.StartTimeUtc + TimeSpan.FromMilliseconds(1)).SetStartTime(span.StartTimeUtc - Traces.LateMax - TimeSpan.FromSeconds(1));
        Assert.NotNull(Traces.Here);
        span.Stop();
        Activity.Current = span;

        Assert.Null(Traces.Here);
        Assert.Null(Traces.Begin("Conversations"));
    }

    [Fact]
    public void Failed_SaysTheTypeAlone()
    {
        using var heard = new Heard();
        using var span = Traces.Continue("door", ActivityKind.Server, null);

        Assert.False(span.Failed(new InvalidOperationException("+15550123456")));
        Assert.Equal((ActivityStatusCode.Error, "InvalidOperationException"), (span!.Status, span.StatusDescription));
    }
}
