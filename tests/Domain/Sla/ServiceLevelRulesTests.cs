using ContactFunctions.Domain.Sla;

namespace ContactFunctions.Domain.Tests.Sla;

public sealed class ServiceLevelRulesTests
{
    private static readonly ServiceLevel Good = new() { Id = "gold", Name = "Gold", FirstResponse = TimeSpan.FromMinutes(1) };

    private static readonly KnownNames Known = new(new HashSet<string> { "support" }, new HashSet<string> { "office" }, new HashSet<string> { "hana" });

    public static TheoryData<ServiceLevel, string> Wrong => new()
    {
        { Good with { Id = "Gold!" }, "[0].id" },
        { Good with { Name = "" }, "[0].name" },
        { Good with { Calendar = "gone" }, "[0].calendar" },
        { Good with { When = new ServiceScope { Queues = ["support", "gone"] } }, "[0].when.queues[1]" },
        { Good with { When = new ServiceScope { MinPriority = 6 } }, "[0].when.minPriority" },
        { Good with { FirstResponse = null }, "[0]" },
        { Good with { FirstResponse = TimeSpan.FromSeconds(9) }, "[0].firstResponse" },
        { Good with { Resolution = TimeSpan.FromDays(366) }, "[0].resolution" },
        { Good with { Warnings = [0.005] }, "[0].warnings[0]" },
        { Good with { Warnings = [0.5, 1] }, "[0].warnings[1]" },
        { Good with { Warnings = [double.NaN] }, "[0].warnings[0]" },
        { Good with { Warnings = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6] }, "[0].warnings" },
        { With(new(ClockKind.FirstResponse, 0, EscalationAction.NotifySupervisor)), "[0].escalations[0].at" },
        { With(new(ClockKind.Resolution, 1, EscalationAction.NotifySupervisor)), "[0].escalations[0].clock" },
        { With(new(ClockKind.FirstResponse, 1, EscalationAction.RaisePriority, "6")), "[0].escalations[0].value" },
        { With(new(ClockKind.FirstResponse, 1, EscalationAction.MoveToQueue, "gone")), "[0].escalations[0].value" },
        { With(new(ClockKind.FirstResponse, 1, EscalationAction.NotifyOperator, "gone")), "[0].escalations[0].value" },
        { With(new(ClockKind.FirstResponse, 1, EscalationAction.NotifySupervisor, "sora")), "[0].escalations[0].value" },
        { With(new(ClockKind.FirstResponse, 1, EscalationAction.Webhook, "http://example.org/")), "[0].escalations[0].value" },
        { With(new(ClockKind.FirstResponse, 1, EscalationAction.Webhook, "https://user:word@example.org/")), "[0].escalations[0].value" },
    };

    [Theory]
    [MemberData(nameof(Wrong), DisableDiscoveryEnumeration = true)]
    public void Problems_OfOneMistake_NameItsField(ServiceLevel level, string field) =>
        Assert.Equal(field, Assert.Single(ServiceLevelRules.Problems([level], Known)).Field);

    [Fact]
    public void Problems_OneIdTwice_NameTheSecond() =>
        Assert.Equal("[1].id", Assert.Single(ServiceLevelRules.Problems([Good, Good], Known)).Field);

    [Fact]
    public void Problems_OfEverythingThatIsPossible_AreNone() => Assert.Empty(ServiceLevelRules.Problems(
        [
            Good with
            {
                Calendar = "office",
                When = new ServiceScope { Queues = ["support"], Channels = ["sms"], Segments = ["vip"], MinPriority = 5 },
                NextResponse = TimeSpan.FromDays(1),
                Resolution = TimeSpan.FromDays(30),
                Warnings = [0.5, 0.8],
                Escalations =
                [
                    new(ClockKind.FirstResponse, 0.8, EscalationAction.RaisePriority, "5"),
                    new(ClockKind.NextResponse, 1, EscalationAction.MoveToQueue, "support"),
                    new(ClockKind.Resolution, 1.5, EscalationAction.NotifyOperator),
                    new(ClockKind.Resolution, 2, EscalationAction.NotifyOperator, "hana"),
                    new(ClockKind.Resolution, 2, EscalationAction.NotifySupervisor),
                    new(ClockKind.Resolution, 2, EscalationAction.Webhook, "https://example.org/sla?team=1"),
                ],
            },
            ServiceLevel.Default,
        ],
        Known));

    private static ServiceLevel With(Escalation escalation) => Good with { Escalations = [escalation] };
}
