using ContactFunctions.Harness;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;

namespace ContactFunctions.Platform.Tests.Worker;

public sealed class TimerHosts(Azurite azurite)
{
    [Fact]
    public async Task Timers_OfTwoHosts_RunOnOneUntilItStops()
    {
        var hub = Azurite.UniqueName("h");
        var (first, second) = (new Ticks(), new Ticks());
        await using var one = await StartAsync(first, hub);
        await first.NextAsync();
        await using var two = await StartAsync(second, hub);
        Assert.Equal(0, second.Waiting);

        await one.StopAsync();

        Assert.NotNull(await second.NextAsync());
        Assert.Equal(0, first.Waiting);
    }

    private Task<RunningApp> StartAsync(Ticks ticks, string hub) => RunningApp.StartAsync(
        [typeof(Functions)],
        builder => builder.Services.AddSingleton(ticks),
        new Dictionary<string, string?>(RunningApp.On(azurite)) { ["Schedule"] = "0 0 0 1 1 *" },
        $$"""{ "extensions": { "durableTask": { "hubName": "{{hub}}" } } }""");

    public sealed class Functions(Ticks ticks)
    {
        [Function("Tick")]
        public Task Run([TimerTrigger("%Schedule%", RunOnStartup = true)] TimerInfo timer) => ticks.TakeAsync(timer);
    }
}
