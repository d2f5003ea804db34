using ContactFunctions.Domain.Messages;

namespace ContactFunctions.Platform.Tests.Texting;

/// <summary>What texting asks of storage, beyond what a chat asks.</summary>
public sealed class CostTests
{
    [Fact]
    public async Task Run_OneTextOut_CostsFewRequests()
    {
        var line = new TextLine();
        var id = await line.OpenAsync();
        var weather = new ShakyHost();
        var host = line.HostOn(weather);
        await line.SayAsync(id, "first");
        await line.DrainAsync(id, host);
        await line.SayAsync(id, "second");
        weather.Forget();

        await line.DrainAsync(id, host);

        TestContext.Current.TestOutputHelper?.WriteLine($"One text out: {weather.Requests} storage operations.");
        Assert.InRange(weather.Requests, 1, 10);
    }

    [Fact]
    public async Task Run_OneAutomaticTextOut_CostsTwoMore()
    {
        var line = new TextLine();
        var id = await line.OpenAsync();
        var weather = new ShakyHost();
        var host = line.HostOn(weather);
        await line.SayAsync(id, "first");
        await line.DrainAsync(id, host);
        await line.SayAsync(id, "second", AuthorRole.System);
        weather.Forget();

        await line.DrainAsync(id, host);

        TestContext.Current.TestOutputHelper?.WriteLine($"One automatic text out: {weather.Requests} storage operations.");
        Assert.InRange(weather.Requests, 1, 12);
    }
}
