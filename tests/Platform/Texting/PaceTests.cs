using ContactFunctions.Domain.Organisations;
using ContactFunctions.Domain.Texting.Quiet;
using ContactFunctions.Domain.Texting.Sends;
using ContactFunctions.Ports;
using static ContactFunctions.Domain.Texting.Sends.DeliveryState;

namespace ContactFunctions.Platform.Tests.Texting;

/// <summary>When texts go out that cannot go out now, and in which order.</summary>
public sealed class PaceTests
{
    private static readonly TextingPolicy Nights = new() { Quiet = new QuietHours(new TimeOnly(21, 0), new TimeOnly(8, 0)) };

    [Fact]
    public async Task Run_StorageTakesItsTime_AnOrdinaryTextLeavesAtOnce()
    {
        var line = new TextLine();
        var id = await line.OpenAsync();
        await line.SayAsync(id, "answer");

        await line.DrainAsync(id, line.HostOn(new SlowStorage(line.Time)));

        Assert.Equal(["answer"], line.TakenTo());
        Assert.Empty(line.Queue.Messages);
    }

    [Fact]
    public async Task Run_ProviderHasNoTime_IsTriedAgainLaterAndInOrder()
    {
        var line = new TextLine();
        var id = await line.OpenAsync();
        var first = await line.SayAsync(id, "first");
        await line.SayAsync(id, "second");
        var tries = new List<TimeSpan>();
        var start = line.Time.GetUtcNow();
        line.Provider.Answer = sent =>
        {
            tries.Add(sent.At - start);
            return Task.FromResult<SmsOutcome>(tries.Count switch
            {
                1 or 2 => new SmsOutcome.NotTaken(null),
                3 => new SmsOutcome.NotTaken(TimeSpan.FromSeconds(30)),
                _ => line.Provider.Take(sent),
            });
        };

        await line.DrainAsync(id);
        Assert.Equal((Scheduled, HoldReason.Provider), ((await line.SendOfAsync(id, first)).State, (await line.SendOfAsync(id, first)).Hold));
        await line.AdvanceAsync(TimeSpan.FromMinutes(5));

        Assert.Equal([0, 1, 3, 33, 33], tries.Select(at => at.TotalSeconds));
        Assert.Equal(["first", "second"], line.TakenTo());
    }

    [Fact]
    public async Task Run_ProviderNeverThere_IsUnreachableAfterMoreThanAnHour()
    {
        var line = new TextLine();
        var id = await line.OpenAsync();
        var entry = await line.SayAsync(id, "answer");
        line.Provider.Answer = _ => Task.FromResult<SmsOutcome>(new SmsOutcome.NotTaken(null));

        await line.DrainAsync(id);
        await line.AdvanceAsync(TimeSpan.FromHours(1));
        Assert.Equal(Scheduled, (await line.SendOfAsync(id, entry)).State);
        await line.AdvanceAsync(TimeSpan.FromHours(3));

        var send = await line.SendOfAsync(id, entry);
        Assert.Equal((Failed, DeliveryReason.Unreachable, BackOff.TriesMax), (send.State, send.Reason, send.Attempts));
        Assert.Empty((await line.HeadAsync(id)).Outbox);
    }

    [Fact]
    public async Task Run_MoreThanOurNumberMaySend_LeavesAtItsPaceFromAllHosts()
    {
        var line = new TextLine();
        line.Provider.PerSecond = 4;
        var customers = new List<string>();
        for (var n = 0; n < 3; n++)
            customers.Add(await line.OpenAsync($"+81901234567{n}"));
        for (var n = 0; n < 5; n++)
            foreach (var id in customers)
                await line.SayAsync(id, $"{n}");

        await Task.WhenAll(customers.Select(id => line.DrainAsync(id, line.HostOn(null))));
        await line.AdvanceAsync(TimeSpan.FromMinutes(1));

        Assert.Equal(15, line.Provider.Taken.Count);
        foreach (var customer in line.Provider.Taken.GroupBy(sent => sent.To))
            Assert.Equal(["0", "1", "2", "3", "4"], customer.Select(sent => sent.Text));
        var times = line.Provider.Taken.Select(sent => sent.At).Order().ToList();
        Assert.All(times, from => Assert.InRange(times.Count(at => at >= from && at < from.AddSeconds(1)), 1, 8));
        Assert.InRange(times[^1] - times[0], TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(15));
    }

    [Fact]
    public async Task Run_TheOtherNumber_HasAPaceOfItsOwn()
    {
        var line = new TextLine();
        line.Provider.PerSecond = 1;
        var (id, other) = (await line.OpenAsync(), await line.OpenAsync(ours: TextLine.Other));
        await line.SayAsync(id, "a");
        await line.SayAsync(other, "b");

        await line.DrainAsync(id);
        await line.DrainAsync(other);

        Assert.Equal(["a", "b"], line.Provider.Taken.Select(sent => sent.Text));
    }

    [Fact]
    public async Task Run_AtNight_WaitsForMorningUnlessItIsAnAnswer()
    {
        var line = new TextLine();
        line.Organisation = With(Nights);
        // 18:00 in Tokyo.
        var id = await line.OpenAsync();
        line.Time.Advance(TimeSpan.FromHours(5));
        var entry = await line.SayAsync(id, "news");

        await line.DrainAsync(id);

        var morning = new DateTimeOffset(2026, 1, 5, 23, 0, 0, TimeSpan.Zero);
        var held = await line.SendOfAsync(id, entry);
        Assert.Equal((Scheduled, HoldReason.QuietHours, morning), (held.State, held.Hold, held.NotBefore));
        Assert.Equal([(id, morning)], line.Queue.Messages);
        await line.AdvanceAsync(TimeSpan.FromHours(8));
        Assert.Empty(line.TakenTo());
        await line.AdvanceAsync(TimeSpan.FromHours(2));
        Assert.Equal(["news"], line.TakenTo());
    }

    [Fact]
    public async Task Run_CustomerTextsAtNight_WhatWasHeldIsAnAnswerNow()
    {
        var line = new TextLine();
        line.Organisation = With(Nights);
        var id = await line.OpenAsync();
        line.Time.Advance(TimeSpan.FromHours(5));
        await line.SayAsync(id, "news");
        await line.DrainAsync(id);

        await line.ReceiveAsync("are you there?");
        Assert.Null((await line.HeadAsync(id)).OutboxAt);
        await line.DrainAsync(id);

        Assert.Equal(["news"], line.TakenTo());
    }

    [Fact]
    public async Task Run_LookedAtOften_OneMessageLiesInTheQueue()
    {
        var line = new TextLine();
        line.Organisation = With(Nights);
        var id = await line.OpenAsync();
        line.Time.Advance(TimeSpan.FromHours(5));
        await line.SayAsync(id, "news");

        for (var n = 0; n < 5; n++)
            await line.DrainAsync(id, line.HostOn(null));

        Assert.Single(line.Queue.Messages);
    }

    private static Organisation With(TextingPolicy texting)
    {
        var demo = DemoOrganisation.Create();
        return new Organisation(demo.Queues.Values, demo.Operators.Values, demo.Addresses) { Name = demo.Name, Texting = texting };
    }
}
