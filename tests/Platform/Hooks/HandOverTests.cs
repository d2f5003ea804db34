using ContactFunctions.Domain.Conversations.Record;
using ContactFunctions.Domain.Hooks;
using ContactFunctions.Harness.Tables;
using ContactFunctions.Platform.Tests.Storage.Model;
using ContactFunctions.Platform.Tests.Texting;

namespace ContactFunctions.Platform.Tests.Hooks;

/// <summary>What the record says is handed over completely and once, whatever dies, is lost or happens twice.</summary>
public sealed class HandOverTests
{
    [Fact]
    public async Task Run_NobodyListens_AsksNothingOfStorage()
    {
        var line = new HookLine(HookLine.Crm with { Active = false });
        var id = await line.OpenAsync();
        var weather = new ShakyHost();
        var host = line.HostOn(weather);
        await host.HandOver.RunAsync(id);
        await host.Deliver.RunAsync("crm");
        Assert.Equal((0, 0), (weather.Requests, line.Heard.Errands.Count));
    }

    [Fact]
    public async Task Run_Listened_TellsEachWhatItWantsOnceWithoutWords()
    {
        var line = new HookLine(HookLine.Crm, HookLine.Crm with { Id = "bi", Events = [HookKind.MessageAdded] });
        var id = await line.OpenAsync();
        await line.SayAsync(id);
        await line.Host.HandOver.RunAsync(id);
        await line.Host.HandOver.RunAsync(id);
        await line.AdvanceAsync(TimeSpan.Zero);

        Assert.Equal(["conversation.opened", "message.added"], line.Heard.Events("crm").Order());
        Assert.Equal(["message.added"], line.Heard.Events("bi"));
        Assert.All(line.Heard.Calls, one => Assert.DoesNotContain("secret", one.Call.Body));
        Assert.Contains("\"messageId\"", line.Heard.Calls.First(one => one.Call.Event == "message.added").Call.Body);
        Assert.Equal((await line.HeadAsync(id)).LastEntry, (await line.HeadAsync(id)).HandedTo);
    }

    /// <summary>A record of an older release, with many entries and no cursor: what was before stays untold, also beyond one page.</summary>
    [Fact]
    public async Task Run_SwitchedOnLater_TellsNothingOfBefore()
    {
        var line = new HookLine();
        var subscription = line.Organisation.Webhooks[0];
        line.Organisation = HookLine.Firm();
        var id = await line.OpenAsync();
        for (var said = 0; said < 250; said++)
            await line.SayAsync(id);
        line.Time.Advance(TimeSpan.FromMinutes(1));
        line.Organisation = HookLine.Firm(subscription with { ActiveSince = line.Time.GetUtcNow() });
        await line.Host.HandOver.RunAsync(id);
        Assert.Empty(line.Heard.Errands);
        await line.SayAsync(id);
        await line.Host.HandOver.RunAsync(id);
        await line.AdvanceAsync(TimeSpan.Zero);

        Assert.Equal(["message.added"], line.Heard.Events("crm"));
        Assert.Equal((252, 252), ((await line.HeadAsync(id)).LastEntry, (await line.HeadAsync(id)).HandedTo));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Run_HostDiesAtAnyRequest_TellsEverythingUnderTheSameKeys(bool afterIt)
    {
        var died = 0;
        for (var at = 1; await LivedThroughAsync(new ShakyHost { At = at, AfterIt = afterIt }); at++)
            died++;
        Assert.InRange(died, 10, 60);
    }

    [Theory]
    [InlineData(TableFate.LostBefore)]
    [InlineData(TableFate.LostAfter)]
    [InlineData(TableFate.Overtaken)]
    public async Task Run_AnyRequestOrAnswerLost_CallsOnceForEach(TableFate fate)
    {
        for (var (at, reached) = (1, true); reached; at++)
        {
            var line = new HookLine();
            var id = await line.OpenAsync();
            var weather = new ShakyHost { At = at, Fate = fate };
            var host = line.HostOn(weather);
            await host.HandOver.RunAsync(id);
            await line.AdvanceAsync(TimeSpan.FromMinutes(1), host);
            Assert.Equal((at, "conversation.opened"), (at, Assert.Single(line.Heard.Events("crm"))));
            Assert.Equal(DeliveryState.Delivered, Assert.Single(await line.LogAsync()).State);
            reached = weather.Requests > at;
        }
    }

    /// <summary>Nobody's process watches over what is over: the errand that was put before sees to it.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Around_HostDiesAtAnyRequestOfARating_IsToldAllTheSame(bool afterIt)
    {
        var lived = false;
        for (var at = 1; !lived; at++)
        {
            var line = new HookLine();
            var id = await line.OpenAsync();
            await line.Host.HandOver.RunAsync(id);
            await line.AdvanceAsync(TimeSpan.Zero);
            var host = line.HostOn(new ShakyHost { At = at, AfterIt = afterIt });
            lived = await LivesAsync(() => host.Soon.AroundAsync(id, HookKind.Rated, () => host.Record.ApplyAsync(id, new Rate(5, "words"), HookLine.Ct)));
            await line.AdvanceAsync(TimeSpan.FromMinutes(2));
            var isWritten = (await line.HeadAsync(id)).Rating is not null;
            Assert.Equal(isWritten ? ["conversation.opened", "conversation.rated"] : ["conversation.opened"], line.Heard.Events("crm").Distinct());
        }
    }

    /// <returns>False when the host lived.</returns>
    private static async Task<bool> LivedThroughAsync(ShakyHost weather)
    {
        var line = new HookLine();
        var id = await line.OpenAsync();
        await line.SayAsync(id);
        var host = line.HostOn(weather);
        var lived = await LivesAsync(async () =>
        {
            await host.HandOver.RunAsync(id);
            await line.AdvanceAsync(TimeSpan.Zero, host);
        });
        line.Heard.LoseErrands();
        await line.Host.HandOver.RunAsync(id);
        for (var round = 0; round < 3; round++)
        {
            await line.Host.Deliver.RunAsync("crm");
            await line.AdvanceAsync(DeliveryRules.CallTimeMax);
        }

        Assert.Equal(["conversation.opened", "message.added"], line.Heard.Events("crm").Distinct().Order());
        Assert.Equal(2, line.Heard.Calls.Select(one => one.Call.Key).Distinct().Count());
        Assert.InRange(line.Heard.Calls.Count, 2, 4);
        Assert.All(await line.LogAsync(), one => Assert.Equal(DeliveryState.Delivered, one.State));
        Assert.Equal(0, (await line.HeadAsync(id)).News);
        return !lived;
    }

    private static async Task<bool> LivesAsync(Func<Task> run)
    {
        try
        {
            await run();
            return true;
        }
        catch (Exception e) when (e is HostDied or AggregateException { InnerException: HostDied })
        {
            return false;
        }
    }
}
