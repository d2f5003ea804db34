using ContactFunctions.Domain.Organisations;
using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Domain.Routing;
using ContactFunctions.Functions.Hosting.Problems;
using ContactFunctions.Functions.Hosting.Shedding;
using ContactFunctions.Platform.Tests.Sla;
using ContactFunctions.Workflows.Dispatch;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace ContactFunctions.Platform.Tests.Limits;

public sealed class LoadSheddingTests : IDisposable
{
    private readonly Center center = new(new Organisation(
        [new QueuePolicy { Queue = "support", Name = "Support" }], [new OperatorProfile("hana", "Hana", ["support"], [])], new Dictionary<string, string>()));

    private readonly IOptions<SheddingOptions> options = Options.Create(new SheddingOptions { ContactsMax = 1, TurnSeconds = 2, RetrySeconds = 15, WaitingMax = 3 });
    private readonly ContactPlaces places;
    private readonly LoadShedding shedding;

    public LoadSheddingTests()
    {
        places = new ContactPlaces(options, center.Time);
        shedding = new LoadShedding(new HostLoad(center.Time), places, center.Get<QueueBoard>(), options, center.Time, NullLogger<LoadShedding>.Instance);
    }

    [Fact]
    public async Task Admit_MoreThanThePlaces_SomeWaitTheirTurnAndTheOthersComeLater()
    {
        var held = await AdmitAsync();
        var (next, after) = (AdmitAsync(), AdmitAsync());

        var busy = Assert.IsType<Busy>((await AdmitAsync()).Refusal);
        Assert.Equal((TimeSpan.FromSeconds(15), true), (busy.RetryAfter, busy.LeaveMessage));
        Assert.False(next.IsCompleted || after.IsCompleted);

        held.Value.Dispose();
        (await next).Value.Dispose();
        (await after).Value.Dispose();
        Assert.False((await AdmitAsync()).IsRefused);
    }

    [Fact]
    public async Task Admit_NoPlaceInTime_ComesLater()
    {
        using var held = (await AdmitAsync()).Value;
        var next = AdmitAsync();
        center.Time.Advance(TimeSpan.FromSeconds(2));
        Assert.IsType<Busy>((await next).Refusal);
    }

    [Fact]
    public async Task Admit_TooManyWaitForPeople_TakesNoPlace()
    {
        for (var contact = 0; contact < 3; contact++)
            await center.OpenAsync();
        center.Time.Advance(TimeSpan.FromMinutes(1));
        await center.Get<QueueBoard>().WaitingAsync(TestContext.Current.CancellationToken);

        Assert.IsType<Busy>((await AdmitAsync()).Refusal);
        using var free = await places.TakeAsync(TestContext.Current.CancellationToken);
        Assert.NotNull(free);
    }

    public void Dispose() => places.Dispose();

    private Task<Outcome<System.Threading.RateLimiting.RateLimitLease>> AdmitAsync() =>
        shedding.AdmitAsync("support", TestContext.Current.CancellationToken).AsTask();
}
