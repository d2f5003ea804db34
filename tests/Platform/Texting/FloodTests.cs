using ContactFunctions.Domain.Limits;
using ContactFunctions.Domain.Messages;
using ContactFunctions.Ports;

namespace ContactFunctions.Platform.Tests.Texting;

/// <summary>A phone that sends without end: its provider is answered, nothing grows, and colleagues know that something is missing.</summary>
public sealed class FloodTests
{
    private const int Allowed = 5;

    [Fact]
    public async Task Texts_BeyondTheLimit_AreTakenAndLeftOut_AndColleaguesAreToldOnce()
    {
        var line = Line();
        var id = await line.OpenAsync();
        for (var number = 0; number < 30; number++)
            await line.ReceiveAsync($"text {number}");

        var entries = await line.Record.ReadAsync(id, ReadFrom.Entry(0), 200, TextLine.Ct);

        Assert.Equal(Allowed, entries.Count(entry => entry.Text.StartsWith("text ", StringComparison.Ordinal)));
        Assert.Equal((EntryKind.Event, null), Assert.Single(entries.Where(entry => entry.Event == "textsLeftOut").Select(entry => (entry.Kind, entry.Seq))));
        Assert.Empty(line.TakenTo());
    }

    [Fact]
    public async Task Stop_InTheMiddleOfAFlood_IsHeard()
    {
        var line = Line();
        var id = await line.OpenAsync();
        for (var number = 0; number < 10; number++)
            await line.ReceiveAsync($"text {number}");

        await line.ReceiveAsync("STOP");

        Assert.NotNull((await line.HeadAsync(id)).Blocked);
    }

    [Fact]
    public async Task Texts_OfAnotherPhone_AndOfTheNextMinute_AreLetIn()
    {
        var line = Line();
        var id = await line.OpenAsync();
        for (var number = 0; number < 10; number++)
            await line.ReceiveAsync($"text {number}");

        var other = await line.OpenAsync("+819099999999");
        await line.ReceiveAsync("from another", theirs: "+819099999999");
        await line.AdvanceAsync(TimeSpan.FromMinutes(1));
        await line.ReceiveAsync("calmer");

        Assert.Contains(await line.Record.ReadAsync(other, ReadFrom.Entry(0), 200, TextLine.Ct), entry => entry.Text == "from another");
        Assert.Contains(await line.Record.ReadAsync(id, ReadFrom.Entry(0), 200, TextLine.Ct), entry => entry.Text == "calmer");
    }

    private static TextLine Line() => new() { Quotas = MessageQuotas.Unlimited with { FromAway = new MessageQuota(Allowed, 1_000) } };
}
