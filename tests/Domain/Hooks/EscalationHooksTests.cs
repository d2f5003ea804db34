using ContactFunctions.Domain.Hooks;
using ContactFunctions.Domain.Sla;

namespace ContactFunctions.Domain.Tests.Hooks;

public sealed class EscalationHooksTests
{
    private const string Address = "https://example.org:8443/sla?key=1";

    [Fact]
    public void Of_LevelsThatCallTheSameAddress_IsOneSubscriptionThatHearsOfNothingElse()
    {
        var one = Assert.Single(EscalationHooks.Of([Level("gold", Address), Level("iron", Address)]));

        Assert.Equal((EscalationHooks.IdOf(Address), "example.org:8443", Address, true, true), (one.Id, one.Name, one.Address, one.Active, one.IsImplied));
        Assert.All(Enum.GetValues<HookKind>(), kind => Assert.False(one.Wants(
            new Happening("h", kind, A.Noon, "c1", 1, new HappeningData("chat", "support", 1, A.Noon)))));
    }

    [Fact]
    public void Of_NoWebhookAmongTheEscalations_IsNone() =>
        Assert.Empty(EscalationHooks.Of([Level("gold", null), new ServiceLevel { Id = "iron", Name = "Iron", Escalations = null! }]));

    [Theory]
    [InlineData(0.8, HookKind.SlaWarning)]
    [InlineData(1, HookKind.SlaBreached)]
    [InlineData(1.5, HookKind.SlaBreached)]
    public void Happening_OfAStep_HasAnIdThatIsAKey(double share, HookKind kind)
    {
        var happening = EscalationHooks.Happening(A.Head(), new PendingHook($"c1:FirstResponse:639000000000000000:{share}:0", Address, ClockKind.FirstResponse, share, A.Noon, 7));

        Assert.Equal((kind, 7, share), (happening.Kind, happening.Entry, happening.Data.Share));
        Assert.DoesNotContain(':', happening.Id);
    }

    private static ServiceLevel Level(string id, string? address) => new()
    {
        Id = id,
        Name = id,
        Escalations = [new(ClockKind.FirstResponse, 1, EscalationAction.NotifySupervisor), .. address is null ? (Escalation[])[] : [new(ClockKind.FirstResponse, 1, EscalationAction.Webhook, address)]],
    };
}
