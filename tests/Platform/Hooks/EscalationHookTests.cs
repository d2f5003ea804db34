using System.Text.Json;
using ContactFunctions.Domain.Hooks;
using ContactFunctions.Domain.Organisations;
using ContactFunctions.Domain.Routing.Ledger;
using ContactFunctions.Domain.Sla;
using ContactFunctions.Platform.Tests.Sla;
using ContactFunctions.Ports;
using ContactFunctions.Workflows.Hooks;

namespace ContactFunctions.Platform.Tests.Hooks;

/// <summary>What a service level tells other systems goes the way of all webhooks.</summary>
public sealed class EscalationHookTests
{
    private const string Address = "https://example.org/sla";

    private static readonly string Subscription = EscalationHooks.IdOf(Address);

    private readonly Center center = new(new Organisation(
        [new QueuePolicy { Queue = "support", Name = "Support" }], [new OperatorProfile("hana", "Hana", ["support"], [])], new Dictionary<string, string>())
    {
        ServiceLevels =
        [
            new ServiceLevel
            {
                Id = "gold",
                Name = "Gold",
                FirstResponse = TimeSpan.FromMinutes(10),
                Escalations =
                [
                    new(ClockKind.FirstResponse, 0.8, EscalationAction.Webhook, Address), new(ClockKind.FirstResponse, 1, EscalationAction.Webhook, Address),
                ],
            },
        ],
    });

    [Fact]
    public async Task Escalation_IsHandedOverOnce_AndSaysWhichClockHowFar()
    {
        var id = await center.OpenAsync();
        var begin = center.Time.GetUtcNow();
        await center.AdvanceAsync(TimeSpan.FromHours(3));
        await DeliverAsync();

        // What is due together is called side by side.
        Assert.Equal(["conversation.slaBreached", "conversation.slaWarning"], center.Hooks.Events(Subscription).Order());
        var breach = center.Hooks.Calls.Single(one => one.Call.Event == "conversation.slaBreached").Call;
        var body = JsonDocument.Parse(breach.Body).RootElement;
        Assert.Equal((Address, id), (breach.Address, body.GetProperty("conversationId").GetString()));
        Assert.Equal(begin.AddMinutes(10), body.GetProperty("at").GetDateTimeOffset());
        var data = body.GetProperty("data");
        Assert.Equal(("firstResponse", 1, "waiting"), (data.GetProperty("clock").GetString(), data.GetProperty("share").GetDouble(), data.GetProperty("state").GetString()));
        var said = (await center.EntriesAsync(id)).Single(entry => entry.Number == body.GetProperty("entry").GetInt64());
        Assert.Equal("firstResponseBreach", said.Event);
        Assert.Empty((await center.HeadAsync(id)).Hooks);
    }

    [Fact]
    public async Task Escalation_ReceiverIsAwayAndTheConversationEnds_IsDeliveredWithTheSameKey()
    {
        center.Hooks.Answer = _ => Task.FromResult(HeardHooks.Status(500));
        var id = await center.OpenAsync();
        await center.AdvanceAsync(TimeSpan.FromMinutes(9));
        await DeliverAsync();
        await center.DecideAsync(id, new ForceClose("sora", "spam", null));
        center.Hooks.Answer = null;
        await center.AdvanceAsync(TimeSpan.FromMinutes(1));
        await DeliverAsync();

        Assert.Equal(2, center.Hooks.Calls.Count);
        Assert.Single(center.Hooks.Calls.Select(one => one.Call.Key).Distinct());
        Assert.Equal(DeliveryState.Delivered, Assert.Single(await LogAsync()).State);
    }

    [Fact]
    public async Task Escalation_ReceiverWantsNothing_EndsThatOne_AndTheNextIsTold()
    {
        center.Hooks.Answer = _ => Task.FromResult(HeardHooks.Status(410));
        await center.OpenAsync();
        await center.AdvanceAsync(TimeSpan.FromMinutes(9));
        await DeliverAsync();
        center.Hooks.Answer = null;
        await center.AdvanceAsync(TimeSpan.FromMinutes(9));
        await DeliverAsync();

        Assert.Equal([DeliveryState.Delivered, DeliveryState.Dead], (await LogAsync()).Select(delivery => delivery.State));
        var (subscription, standing) = Assert.Single(await center.Get<ManageHooks>().ListAsync(Center.Ct));
        Assert.Equal((false, null), (standing.IsOff(subscription), standing.SwitchedOffAt));
    }

    [Fact]
    public async Task Escalation_WhoseErrandWasLost_IsFoundByTheSweep()
    {
        await center.OpenAsync();
        await center.AdvanceAsync(TimeSpan.FromMinutes(9));
        center.Hooks.LoseErrands();
        await center.Get<SweepHooks>().RunAsync(Center.Ct);
        Assert.Single(center.Hooks.Calls);
    }

    private Task<IReadOnlyList<Delivery>> LogAsync() => center.Get<IHooks>().ListAsync(Subscription, null, null, 10, Center.Ct);

    private async Task DeliverAsync()
    {
        foreach (var errand in center.Hooks.Take(center.Time.GetUtcNow()))
            await center.Get<Deliver>().RunAsync(Assert.IsType<HookErrand.Deliver>(errand).Subscription);
    }
}
