using ContactFunctions.Domain.Hooks;
using ContactFunctions.Domain.Organisations;
using ContactFunctions.Domain.Sla;
using ContactFunctions.Ports;

namespace ContactFunctions.Platform.Tests.Sla;

/// <summary>The host dies at each write of a clock's work in turn; its process begins the duty again, and the outcome is the same.</summary>
public sealed class DeathTests
{
    private static readonly Organisation Firm = new(
        [new QueuePolicy { Queue = "support", Name = "Support" }, new QueuePolicy { Queue = "rescue", Name = "Rescue" }],
        [new OperatorProfile("hana", "Hana", ["support"], [])],
        new Dictionary<string, string>())
    {
        ServiceLevels =
        [
            new ServiceLevel
            {
                Id = "gold",
                Name = "Gold",
                FirstResponse = TimeSpan.FromMinutes(10),
                Warnings = [0.5],
                Escalations =
                [
                    new(ClockKind.FirstResponse, 0.5, EscalationAction.RaisePriority, "4"),
                    new(ClockKind.FirstResponse, 1, EscalationAction.RaisePriority, "5"),
                    new(ClockKind.FirstResponse, 1, EscalationAction.MoveToQueue, "rescue"),
                    new(ClockKind.FirstResponse, 1, EscalationAction.Webhook, "https://example.org/sla"),
                ],
            },
        ],
    };

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task I7_WhereverTheHostDies_EveryStepIsDoneAndWrittenOnce(bool afterTheWrite)
    {
        var undisturbed = new MortalHost();
        var expected = await LiveAsync(undisturbed, 0, false);
        for (var write = 1; write <= undisturbed.Writes; write++)
            Assert.Equal((write, expected), (write, await LiveAsync(new MortalHost(), write, afterTheWrite)));
    }

    private static async Task<string> LiveAsync(MortalHost host, int diesAt, bool after)
    {
        var center = new Center(Firm, weather: host);
        var id = await center.OpenAsync();
        if (diesAt > 0)
            (host.DiesAt, host.AfterIt) = (host.Writes + diesAt, after);
        else
            host.Forget();
        await center.AdvanceAsync(TimeSpan.FromMinutes(20));
        var placement = (await center.PlacementAsync(id))!;
        return string.Join(", ", [
            .. await center.ClockEventsAsync(id), placement.Queue, placement.Priority, placement.Risk!.Clock, placement.Risk.Share,
            .. (await center.EventsAsync(id)).Where(name => name is "moved" or "reprioritised"),
            (await center.Get<IHooks>().ListAsync(EscalationHooks.IdOf("https://example.org/sla"), null, null, 10, Center.Ct)).Count,
            (await center.HeadAsync(id)).Hooks.Count,
        ]);
    }
}
