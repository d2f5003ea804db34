using ContactFunctions.Functions.Hosting.Limits;
using ContactFunctions.Harness;

namespace ContactFunctions.Acceptance.Tests.Hosting;

public sealed class TokenBucketsTests
{
    private readonly ManualTime clock = new();

    [Fact]
    public void Take_WithinBurst_LetsAllIn()
    {
        var buckets = new TokenBuckets(3, 1, 100, clock);
        Assert.All(Enumerable.Range(0, 3), _ => Assert.Null(buckets.Take("a")));
    }

    [Fact]
    public void Take_BeyondBurst_SaysHowLongToWait()
    {
        var buckets = new TokenBuckets(1, 2, 100, clock);
        Assert.Null(buckets.Take("a"));
        Assert.Equal(TimeSpan.FromSeconds(0.5), buckets.Take("a"));
        clock.Advance(TimeSpan.FromSeconds(0.5));
        Assert.Null(buckets.Take("a"));
    }

    [Fact]
    public void Take_Several_NeedsThatMany_AndNoneAsksWithoutTaking()
    {
        var buckets = new TokenBuckets(10, 1, 100, clock);
        Assert.Null(buckets.Take("a", 7));
        Assert.Equal(TimeSpan.FromSeconds(2), buckets.Take("a", 5));
        Assert.Null(buckets.Take("a", 0));
        Assert.Null(buckets.Take("a", 3));
        Assert.NotNull(buckets.Take("a", 0));
    }

    [Fact]
    public void Take_OtherKey_HasItsOwnBucket()
    {
        var buckets = new TokenBuckets(1, 1, 100, clock);
        Assert.Null(buckets.Take("a"));
        Assert.Null(buckets.Take("b"));
        Assert.NotNull(buckets.Take("a"));
    }

    [Fact]
    public void Take_AfterLongRest_HoldsNoMoreThanTheBurst()
    {
        var buckets = new TokenBuckets(2, 1, 100, clock);
        buckets.Take("a");
        clock.Advance(TimeSpan.FromDays(1));
        Assert.Null(buckets.Take("a"));
        Assert.Null(buckets.Take("a"));
        Assert.NotNull(buckets.Take("a"));
    }

    [Fact]
    public void Take_MoreKeysThanRoom_ForgetsFullBucketsFirst()
    {
        var buckets = new TokenBuckets(2, 1, 2, clock);
        buckets.Take("rested");
        clock.Advance(TimeSpan.FromSeconds(2));
        buckets.Take("busy");
        buckets.Take("busy");
        buckets.Take("new");
        Assert.NotNull(buckets.Take("busy"));
    }
}
