using ContactFunctions.Domain.Organisations;
using ContactFunctions.Domain.Routing.Ledger;
using ContactFunctions.Domain.Sla;

namespace ContactFunctions.Platform.Tests.Sla;

public sealed class WebhookDutyTests
{
    private static readonly Organisation Firm = new(
        [new QueuePolicy { Queue = "support", Name = "Support" }], [new OperatorProfile("hana", "Hana", ["support"], [])], new Dictionary<string, string>())
    {
        ServiceLevels =
        [
            new ServiceLevel
            {
                Id = "gold",
                Name = "Gold",
                FirstResponse = TimeSpan.FromMinutes(10),
                Escalations = [new(ClockKind.FirstResponse, 1, EscalationAction.Webhook, "https://example.org/sla")],
            },
        ],
    };

    [Fact]
    public async Task Webhook_ReceiverAwayForAWhile_IsCalledWithOneKeyUntilItTakesIt()
    {
        var center = new Center(Firm);
        var id = await center.OpenAsync();
        await center.AdvanceAsync(TimeSpan.FromMinutes(10) + TimeSpan.FromSeconds(14));
        var due = center.Time.GetUtcNow() - TimeSpan.FromSeconds(14);
        Assert.Equal([1, 3, 7], center.Webhooks.Calls.Select(call => (call.At - due).TotalSeconds));

        center.Webhooks.Takes = true;
        await center.AdvanceAsync(TimeSpan.FromHours(2));
        Assert.Equal(15, (center.Webhooks.Calls[^1].At - due).TotalSeconds);
        Assert.Single(center.Webhooks.Calls.Select(call => call.Key).Distinct());
        Assert.Equal(("slaBreach", id, "firstResponse", due, "waiting"), center.Webhooks.Calls[0].News is var news ? (news.Event, news.ConversationId, news.Clock, news.At, news.State) : default);
        Assert.Empty((await center.HeadAsync(id)).Hooks);
    }

    [Fact]
    public async Task Webhook_ReceiverNeverAnswers_IsGivenUpAfterAnHour_AndTheRecordSaysSo()
    {
        var center = new Center(Firm);
        var id = await center.OpenAsync();
        await center.AdvanceAsync(TimeSpan.FromHours(3));

        Assert.InRange(center.Webhooks.Calls.Count, 10, 14);
        Assert.Equal(PendingHook.GiveUpAfter, center.Webhooks.Calls[^1].At - center.Webhooks.Calls[0].News.At);
        Assert.Empty((await center.HeadAsync(id)).Hooks);
        Assert.Contains("webhookFailed", await center.EventsAsync(id));
    }

    [Fact]
    public async Task Webhook_ConversationEndsMeanwhile_IsStillDelivered()
    {
        var center = new Center(Firm);
        var id = await center.OpenAsync();
        await center.AdvanceAsync(TimeSpan.FromMinutes(10) + TimeSpan.FromSeconds(3));
        await center.DecideAsync(id, new ForceClose("sora", "spam", null));
        center.Webhooks.Takes = true;
        await center.AdvanceAsync(TimeSpan.FromMinutes(1));

        Assert.Equal(3, center.Webhooks.Calls.Count);
        Assert.Empty((await center.HeadAsync(id)).Hooks);
        Assert.True(center.IsOver(id));
    }
}
