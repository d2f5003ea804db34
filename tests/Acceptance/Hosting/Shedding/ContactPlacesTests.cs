using System.Threading.RateLimiting;
using ContactFunctions.Functions.Hosting.Shedding;
using ContactFunctions.Harness;
using Microsoft.Extensions.Options;

namespace ContactFunctions.Acceptance.Tests.Hosting.Shedding;

public sealed class ContactPlacesTests : IDisposable
{
    private readonly ManualTime clock = new();
    private readonly SheddingOptions options = new() { ContactsMax = 1, TurnSeconds = 2 };
    private readonly ContactPlaces places;

    public ContactPlacesTests() => places = new ContactPlaces(Options.Create(options), clock);

    [Fact]
    public async Task TakeAsync_APlaceIsGivenBack_WhoeverWaitsLongestGetsIt()
    {
        var held = await TakeAsync();
        var (first, second) = (TakeAsync(), TakeAsync());
        Assert.False(first.IsCompleted);
        held!.Dispose();
        using var place = await first;
        Assert.NotNull(place);
        Assert.False(second.IsCompleted);
    }

    [Fact]
    public async Task TakeAsync_NoPlaceComesFreeInTime_Null()
    {
        using var held = await TakeAsync();
        var late = TakeAsync();
        clock.Advance(TimeSpan.FromSeconds(1.9));
        Assert.False(late.IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(0.1));
        Assert.Null(await late);
    }

    [Fact]
    public async Task TakeAsync_TooManyWaitAlready_NullAtOnce()
    {
        using var held = await TakeAsync();
        (Task, Task) waiting = (TakeAsync(), TakeAsync());
        Assert.Null(await TakeAsync());
        Assert.False(waiting.Item1.IsCompleted || waiting.Item2.IsCompleted);
    }

    [Fact]
    public async Task TakeAsync_WhoWaitsGoesAway_ThePlaceGoesToTheNext()
    {
        var held = await TakeAsync();
        using var gone = new CancellationTokenSource();
        var leaves = TakeAsync(gone.Token);
        var stays = TakeAsync();
        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => leaves);
        held!.Dispose();
        using var place = await stays;
        Assert.NotNull(place);
    }

    public void Dispose() => places.Dispose();

    private Task<RateLimitLease?> TakeAsync(CancellationToken? cancellation = null) =>
        places.TakeAsync(cancellation ?? TestContext.Current.CancellationToken).AsTask();
}
