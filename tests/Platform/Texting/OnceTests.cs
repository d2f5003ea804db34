using ContactFunctions.Domain.Texting.Sends;
using ContactFunctions.Harness.Tables;
using ContactFunctions.Platform.Tests.Storage.Model;
using ContactFunctions.Ports;
using ContactFunctions.Workflows.Inbound;
using ContactFunctions.Workflows.Texting;
using Microsoft.Extensions.DependencyInjection;
using static ContactFunctions.Domain.Texting.Sends.DeliveryState;

namespace ContactFunctions.Platform.Tests.Texting;

/// <summary>A text goes out once: whatever dies, is lost, is late or happens twice.</summary>
public sealed class OnceTests
{
    private static readonly TimeSpan PastTheLease = ISmsSender.AnswerTimeMax + TimeSpan.FromSeconds(1);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Run_HostDiesAtAnyRequest_SendsAtMostOnceAndSaysSo(bool afterIt)
    {
        var died = 0;
        for (var at = 1; await DieAsync(new ShakyHost { At = at, AfterIt = afterIt }, null); at++)
            died++;
        Assert.InRange(died, 8, 40);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Run_HostDiesAtTheProvider_IsUnknownAndNotSentAgain(bool hasTaken) => Assert.True(await DieAsync(new ShakyHost(), hasTaken));

    [Theory]
    [InlineData(TableFate.LostBefore)]
    [InlineData(TableFate.LostAfter)]
    [InlineData(TableFate.Overtaken)]
    public async Task Run_AnyRequestOrAnswerLost_SendsOnce(TableFate fate)
    {
        var reached = true;
        for (var at = 1; reached; at++)
        {
            var line = new TextLine();
            var (id, entry) = await WaitingAsync(line);
            var weather = new ShakyHost { At = at, Fate = fate };
            await line.DrainAsync(id, line.HostOn(weather));
            Assert.Equal((at, 1, Sent), (at, line.TakenTo().Count(text => text == "answer"), (await line.SendOfAsync(id, entry)).State));
            Assert.Empty((await line.HeadAsync(id)).Outbox);
            reached = weather.Requests > at;
        }
    }

    [Fact]
    public async Task Run_ProviderTakesItAndTimesOut_IsUnknownUntilAReport()
    {
        var line = new TextLine();
        var (id, entry) = await WaitingAsync(line);
        line.Provider.Answer = sent =>
        {
            line.Provider.Take(sent);
            return Task.FromResult<SmsOutcome>(new SmsOutcome.Unknown());
        };

        await line.DrainAsync(id);
        await line.AdvanceAsync(TimeSpan.FromDays(2));
        await line.DrainAsync(id);

        Assert.Equal(["answer"], line.TakenTo());
        Assert.Equal(Unknown, (await line.SendOfAsync(id, entry)).State);
        await line.Host.GetRequiredService<DeliveryReported>().RunAsync(line.Provider.Taken[0].Tag, null, TextLine.Ct);
        Assert.Equal(Delivered, (await line.SendOfAsync(id, entry)).State);
    }

    [Fact]
    public async Task Run_TwoHostsAtOnce_OneSends()
    {
        var line = new TextLine();
        var (id, entry) = await WaitingAsync(line);
        var (asked, gate) = (new TaskCompletionSource(), new TaskCompletionSource());
        line.Provider.Answer = async sent =>
        {
            asked.SetResult();
            await gate.Task;
            return line.Provider.Take(sent);
        };

        var first = line.DrainAsync(id, line.HostOn(null));
        await asked.Task;
        await line.DrainAsync(id, line.HostOn(null));
        Assert.Equal(Sending, (await line.SendOfAsync(id, entry)).State);
        gate.SetResult();
        await first;
        await line.AdvanceAsync(PastTheLease);

        Assert.Equal(["answer"], line.TakenTo());
        Assert.Equal(Sent, (await line.SendOfAsync(id, entry)).State);
    }

    [Fact]
    public async Task Run_SlowHostComesBackAfterItsLease_TheAnswerStillCounts()
    {
        var line = new TextLine();
        var (id, entry) = await WaitingAsync(line);
        var (asked, gate) = (new TaskCompletionSource(), new TaskCompletionSource());
        line.Provider.Answer = async sent =>
        {
            asked.SetResult();
            await gate.Task;
            return line.Provider.Take(sent);
        };

        var slow = line.DrainAsync(id, line.HostOn(null));
        await asked.Task;
        line.Time.Advance(PastTheLease);
        await line.DrainAsync(id);
        Assert.Equal(Unknown, (await line.SendOfAsync(id, entry)).State);
        gate.SetResult();
        await slow;

        Assert.Equal(Sent, (await line.SendOfAsync(id, entry)).State);
        Assert.Equal(["answer"], line.TakenTo());
    }

    /// <param name="atProvider">Null: not there; true: after it has taken the text.</param>
    /// <returns>False when the host lived.</returns>
    private static async Task<bool> DieAsync(ShakyHost weather, bool? atProvider)
    {
        var line = new TextLine();
        var (id, entry) = await WaitingAsync(line);
        if (atProvider is { } hasTaken)
            line.Provider.Answer = sent =>
            {
                if (hasTaken) line.Provider.Take(sent);
                weather.Die();
                return Task.FromResult<SmsOutcome>(new SmsOutcome.Unknown());
            };
        var hasDied = await HasDiedAsync(() => line.DrainAsync(id, line.HostOn(weather)));
        line.Provider.Answer = null;
        for (var round = 0; round < 3 && (await line.HeadAsync(id)).Outbox.Count > 0; round++)
        {
            await line.DrainAsync(id, line.HostOn(null));
            line.Time.Advance(PastTheLease);
        }

        var (send, sent) = (await line.SendOfAsync(id, entry), line.TakenTo().Count(text => text == "answer"));
        Assert.Empty((await line.HeadAsync(id)).Outbox);
        Assert.True((send.State, sent) is (Sent, 1) or (Unknown, 0 or 1), $"{send.State}, sent {sent} times");
        return hasDied;
    }

    private static async Task<(string Id, long Entry)> WaitingAsync(TextLine line)
    {
        var id = await line.OpenAsync();
        await line.DrainAsync(id);
        return (id, await line.SayAsync(id, "answer"));
    }

    private static async Task<bool> HasDiedAsync(Func<Task> run)
    {
        try
        {
            await run();
            return false;
        }
        catch (HostDied)
        {
            return true;
        }
    }
}
