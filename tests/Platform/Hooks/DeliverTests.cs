using ContactFunctions.Domain.Hooks;
using ContactFunctions.Harness;
using ContactFunctions.Harness.Tables;
using ContactFunctions.Platform.Tests.Texting;
using ContactFunctions.Ports;
using ContactFunctions.Workflows.Hooks;

namespace ContactFunctions.Platform.Tests.Hooks;

public sealed class DeliverTests
{
    [Fact]
    public async Task Run_ReceiverAwayForAnHour_IsCalledAgainWithOneKeyUntilItTakesIt()
    {
        var line = await WaitingAsync();
        line.Heard.Answer = _ => Task.FromResult(HeardHooks.Status(line.Time.GetUtcNow() < Start + TimeSpan.FromHours(1) ? 500 : 200));
        await line.AdvanceAsync(TimeSpan.FromHours(3));

        var delivered = Assert.Single(await line.LogAsync());
        Assert.Equal(DeliveryState.Delivered, delivered.State);
        Assert.Single(line.Heard.Calls.Select(one => (one.Call.Key, one.Call.Body)).Distinct());
        Assert.InRange(line.Heard.Calls.Count, 8, 12);
        Assert.Equal(line.Heard.Calls.Count, delivered.Attempts.Count);
        var standing = await line.Host.Hooks.StandingAsync("crm", HookLine.Ct);
        Assert.Equal((null, 0, 0), (standing.FailingSince, standing.Pending, standing.Dead));
        Assert.NotNull(standing.WellSince);
    }

    [Fact]
    public async Task Run_ReceiverNeverTakesIt_IsDeadAfterADayAndLivesAgainByReplay()
    {
        var line = await WaitingAsync();
        line.Heard.Answer = _ => Task.FromResult(HeardHooks.Status(500));
        await line.AdvanceAsync(TimeSpan.FromMinutes(1));
        Assert.Equal(Start, (await line.Host.Hooks.StandingAsync("crm", HookLine.Ct)).FailingSince);
        await line.AdvanceAsync(TimeSpan.FromHours(30));
        var dead = Assert.Single(await line.LogAsync());
        Assert.Equal(DeliveryState.Dead, dead.State);
        Assert.Equal((0, 1), ((await line.Host.Hooks.StandingAsync("crm", HookLine.Ct)) is var now ? (now.Pending, now.Dead) : default));
        var calls = line.Heard.Calls.Count;
        await line.AdvanceAsync(TimeSpan.FromDays(2));
        Assert.Equal(calls, line.Heard.Calls.Count);

        line.Heard.Answer = null;
        Assert.True(await line.Host.Replay.OneAsync("crm", dead.Id, "again", HookLine.Ct));
        Assert.True(await line.Host.Replay.OneAsync("crm", dead.Id, "again", HookLine.Ct));
        Assert.False(await line.Host.Replay.OneAsync("crm", "0.none", "again", HookLine.Ct));
        await line.AdvanceAsync(TimeSpan.FromMinutes(1));
        Assert.Equal(calls + 1, line.Heard.Calls.Count);
        Assert.Equal(DeliveryState.Delivered, Assert.Single(await line.LogAsync()).State);
        Assert.Single(line.Heard.Calls.Select(one => one.Call.Key).Distinct());
    }

    [Fact]
    public async Task Run_Gone_SwitchesOffUntilItIsSwitchedOnAnew()
    {
        var line = await WaitingAsync();
        line.Heard.Answer = _ => Task.FromResult(HeardHooks.Status(410));
        await line.AdvanceAsync(TimeSpan.FromMinutes(1));
        await HandAsync(line, "c2");
        await line.AdvanceAsync(TimeSpan.FromHours(1));

        Assert.Single(line.Heard.Calls);
        Assert.Equal([DeliveryState.Dead, DeliveryState.Dead], (await line.LogAsync()).Select(one => one.State));
        Assert.True((await line.Host.Hooks.StandingAsync("crm", HookLine.Ct)).IsOff(line.Organisation.Webhooks[0]));

        line.Heard.Answer = null;
        line.Organisation = HookLine.Firm(HookLine.Crm with { ActiveSince = line.Time.GetUtcNow() });
        await HandAsync(line, "c3");
        await line.AdvanceAsync(TimeSpan.Zero);
        Assert.Equal(2, line.Heard.Calls.Count);
    }

    [Theory]
    [InlineData(TableFate.LostBefore)]
    [InlineData(TableFate.LostAfter)]
    [InlineData(TableFate.Overtaken)]
    public async Task Note_AnyRequestOrAnswerLost_BothOfTwoAtOnceCount(TableFate fate)
    {
        for (var (at, reached) = (1, true); reached; at++)
        {
            var line = new HookLine();
            var weather = new ShakyHost { At = at, Fate = fate };
            var host = line.HostOn(weather);
            await host.Hooks.NoteAsync("crm", StandingNote.SwitchedOff, HookLine.Ct);
            await host.Hooks.NoteAsync("crm", StandingNote.Delivered, HookLine.Ct);
            var standing = await host.Hooks.StandingAsync("crm", HookLine.Ct);
            Assert.Equal((Start, Start, (DateTimeOffset?)null), (standing.SwitchedOffAt, standing.WellSince, standing.FailingSince));
            await host.Hooks.RotateAsync("crm", "k1", Start, HookLine.Ct);
            Assert.Equal(1, (await host.Hooks.RotateAsync("crm", "k1", Start, HookLine.Ct)).Generation);
            Assert.Equal(new SecretVersion(2, Start + HookLimits.SecretOverlap), await host.Hooks.RotateAsync("crm", "k2", Start, HookLine.Ct));
            reached = weather.Requests > at;
        }
    }

    /// <summary>Of many calls at once one hears 410: it counts, whatever the others tell of the subscription.</summary>
    [Fact]
    public async Task Run_GoneAmongOthersAtOnce_IsNotForgotten()
    {
        var line = new HookLine();
        for (var one = 0; one < Deliver.CallsAtOnceMax; one++)
            await HandAsync(line, $"c{one}");
        var (left, together) = (Deliver.CallsAtOnceMax, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        line.Heard.Answer = async call =>
        {
            if (Interlocked.Decrement(ref left) == 0)
                together.SetResult();
            await together.Task;
            return HeardHooks.Status(call.Key.StartsWith("crm.c0", StringComparison.Ordinal) ? 410 : 200);
        };
        await line.Host.Deliver.RunAsync("crm");
        Assert.True((await line.Host.Hooks.StandingAsync("crm", HookLine.Ct)).IsOff(line.Organisation.Webhooks[0]));
    }

    [Fact]
    public async Task Run_RetryAfter_IsHonoured()
    {
        var line = await WaitingAsync();
        line.Heard.Answer = _ => Task.FromResult(HeardHooks.Status(line.Heard.Calls.Count == 1 ? 429 : 200, TimeSpan.FromMinutes(10)));
        await line.AdvanceAsync(TimeSpan.FromMinutes(9));
        Assert.Single(line.Heard.Calls);
        await line.AdvanceAsync(TimeSpan.FromMinutes(1));
        Assert.Equal(2, line.Heard.Calls.Count);
    }

    [Fact]
    public async Task Run_TwoHostsAtOnce_CallOnce()
    {
        var line = await WaitingAsync();
        var (asked, gate) = (new TaskCompletionSource(), new TaskCompletionSource());
        line.Heard.Answer = async _ =>
        {
            asked.TrySetResult();
            await gate.Task;
            return HeardHooks.Status(200);
        };
        var first = line.HostOn(null).Deliver.RunAsync("crm");
        await asked.Task;
        await line.HostOn(null).Deliver.RunAsync("crm");
        Assert.Single(line.Heard.Calls);
        gate.SetResult();
        await first;
        Assert.Equal(DeliveryState.Delivered, Assert.Single(await line.LogAsync()).State);
    }

    [Fact]
    public async Task Run_OneReceiverHangs_DelaysNoOther()
    {
        var line = new HookLine(HookLine.Crm, HookLine.Crm with { Id = "bi" });
        var (asked, gate) = (new TaskCompletionSource(), new TaskCompletionSource());
        line.Heard.Answer = async call =>
        {
            if (call.Subscription == "crm")
            {
                asked.TrySetResult();
                await gate.Task;
            }

            return HeardHooks.Status(200);
        };
        await HandAsync(line, "c1");
        var slow = line.Host.Deliver.RunAsync("crm");
        await asked.Task;
        // Whoever comes for the same subscription meanwhile does not wait either.
        await line.Host.Deliver.RunAsync("crm");
        await line.Host.Deliver.RunAsync("bi");
        Assert.Equal(DeliveryState.Delivered, Assert.Single(await line.LogAsync("bi")).State);
        Assert.False(slow.IsCompleted);
        gate.SetResult();
        await slow;
    }

    [Fact]
    public async Task Replay_Range_DeliversThatTimeAgainOnce()
    {
        var line = new HookLine();
        for (var hour = 0; hour < 5; hour++)
        {
            await HandAsync(line, $"c{hour}");
            await line.AdvanceAsync(TimeSpan.FromHours(1));
        }

        var range = new HookErrand.Replay("crm", "k1", Start + TimeSpan.FromHours(1), Start + TimeSpan.FromHours(3), null, null);
        await line.Host.RunAsync(range);
        await line.Host.RunAsync(range);
        await line.AdvanceAsync(TimeSpan.FromMinutes(1));

        Assert.Equal(["crm.c1-1", "crm.c2-1"], line.Heard.Calls.GroupBy(one => one.Call.Key).Where(key => key.Count() == 2).Select(key => key.Key).Order());
        Assert.Equal(7, line.Heard.Calls.Count);
        await line.Host.RunAsync(range with { CommandId = "k2", State = DeliveryState.Dead });
        await line.AdvanceAsync(TimeSpan.FromMinutes(1));
        Assert.Equal(7, line.Heard.Calls.Count);
    }

    private static DateTimeOffset Start { get; } = ManualTime.DefaultStart;

    private static async Task<HookLine> WaitingAsync()
    {
        var line = new HookLine();
        await HandAsync(line, "c1");
        return line;
    }

    private static async Task HandAsync(HookLine line, string id) => await line.Host.HandOver.RunAsync(await line.OpenAsync(id));
}
