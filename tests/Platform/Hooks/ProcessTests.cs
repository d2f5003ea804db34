using ContactFunctions.Domain.Hooks;
using ContactFunctions.Domain.Organisations;
using ContactFunctions.Domain.Process;
using ContactFunctions.Domain.Routing.Ledger;
using ContactFunctions.Platform.Tests.Sla;
using ContactFunctions.Ports;
using ContactFunctions.Workflows.Messages;

namespace ContactFunctions.Platform.Tests.Hooks;

/// <summary>The process of a conversation sees to it that other systems are told, by itself and soon.</summary>
public sealed class ProcessTests
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task Life_OfAConversation_IsToldInOrder()
    {
        var center = new Center(Firm(true, Enum.GetValues<HookKind>()));
        var id = await center.OpenAsync();
        await ToldAsync(center, "conversation.opened", "conversation.queued", "message.added");
        await center.GiveAsync(id);
        await ToldAsync(center, "conversation.assigned");
        await center.StaffWritesAsync(id);
        await ToldAsync(center, "message.added");
        await center.DecideAsync(id, new CloseByOperator("hana", "solved", TimeSpan.FromMinutes(1)));
        await ToldAsync(center, "conversation.wrapUp");
        await center.DecideAsync(id, new FinishWrapUp("hana"));
        await ToldAsync(center, "conversation.closed");
        Assert.True(center.IsOver(id));
        await center.Get<Signs>().RateAsync(id, 5, "fine", Center.Ct);
        await ToldAsync(center, "conversation.rated");
        Assert.Equal(0, (await center.HeadAsync(id)).News);
    }

    [Fact]
    public async Task Life_NobodyListens_HasNoSuchDuty()
    {
        var center = new Center(Firm(false, HookKind.Opened));
        var id = await center.OpenAsync();
        await center.CustomerWritesAsync(id);
        await center.DecideAsync(id, new ForceClose("sora", "spam", null));
        await center.AdvanceAsync(Soon);
        Assert.DoesNotContain(center.Performed, one => one.Kind is DutyKind.HandOver);
        Assert.Empty(center.Hooks.Errands);
    }

    private static async Task ToldAsync(Center center, params string[] events)
    {
        var before = center.Hooks.Calls.Count;
        await center.AdvanceAsync(Soon);
        foreach (var errand in center.Hooks.Take(center.Time.GetUtcNow()).OfType<HookErrand.Deliver>())
            await center.Get<Workflows.Hooks.Deliver>().RunAsync(errand.Subscription);
        Assert.Equal(events, center.Hooks.Calls.Skip(before).Select(one => one.Call.Event).Order(StringComparer.Ordinal));
    }

    private static Organisation Firm(bool active, params HookKind[] kinds) => new(
        [new QueuePolicy { Queue = "support", Name = "Support" }], [new OperatorProfile("hana", "Hana", ["support"], [])], new Dictionary<string, string>())
    {
        Webhooks = [new Subscription("crm", "CRM", "https://example.com/", kinds, active, DateTimeOffset.MinValue)],
    };
}
