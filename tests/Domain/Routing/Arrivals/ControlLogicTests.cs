using ContactFunctions.Domain.Organisations;
using ContactFunctions.Domain.Routing;
using ContactFunctions.Domain.Routing.Arrivals;

namespace ContactFunctions.Domain.Tests.Routing.Arrivals;

public sealed class ControlLogicTests
{
    private static readonly Arrival Visitor = new("c1", "chat", "support");

    private static Organisation With(params EntryRule[] rules) => new(
        [.. new[] { "support", "sales", "dealers", "east", "west" }.Select(queue => new QueuePolicy { Queue = queue, Name = queue })],
        [new OperatorProfile("hana", "Hana", ["support"], [])],
        new Dictionary<string, string>())
    {
        EntryRules = rules,
    };

    [Fact]
    public void NoRule_LeavesTheContactWhereItAsked()
    {
        var destination = ControlLogic.Decide(With(), Visitor);

        Assert.Equal(("support", 3, (string?)null), (destination.Queue, destination.Request.Priority, destination.Request.Rule));
    }

    [Fact]
    public void TheFirstRuleThatHolds_Counts()
    {
        var organisation = With(
            new("dealers", new(Segments: ["dealer"]), new(Queue: "dealers", Priority: 5)),
            new("french", new(Locales: ["fr"]), new(Needs: [new SkillNeed("french", 3)])));

        var dealer = ControlLogic.Decide(organisation, Visitor with { Segment = "Dealer", Locale = "fr-CA" });
        var french = ControlLogic.Decide(organisation, Visitor with { Segment = "new", Locale = "fr-CA" });

        Assert.Equal(("dealers", 5, "dealers"), (dealer.Queue, dealer.Request.Priority, dealer.Request.Rule));
        Assert.Equal(("support", "french", new SkillNeed("french", 3)), (french.Queue, french.Request.Rule, french.Request.Needs.Single()));
    }

    [Fact]
    public void EveryPartOfACondition_MustHold()
    {
        var organisation = With(new EntryRule("r", new(Queues: ["support"], Channels: ["sms"], Pages: ["https://shop/"]), new(Queue: "sales")));

        Assert.Equal("support", ControlLogic.Decide(organisation, Visitor with { Channel = "sms" }).Queue);
        Assert.Equal("sales", ControlLogic.Decide(organisation, Visitor with { Channel = "sms", Page = "https://shop/cart" }).Queue);
    }

    [Fact]
    public void Spread_SharesContactsByWeight_AndSendsARetryWhereTheFirstTryWent()
    {
        var organisation = With(new EntryRule("new customers", new(Segments: ["new"]), new(Spread: [new("east", 3), new("west", 1)])));
        var queues = Enumerable.Range(0, 2_000)
            .Select(n => ControlLogic.Decide(organisation, Visitor with { ConversationId = $"c{n}", Segment = "new" }).Queue)
            .ToList();

        Assert.InRange(queues.Count(queue => queue == "east"), 1_400, 1_600);
        Assert.Equal(queues[7], ControlLogic.Decide(organisation, Visitor with { ConversationId = "c7", Segment = "new" }).Queue);
    }

    [Fact]
    public void WhatNobodyKnows_IsIgnored()
    {
        var organisation = With(new EntryRule("gone", new(), new(Queue: "closed-down")));

        Assert.Equal("support", ControlLogic.Decide(organisation, Visitor).Queue);
        Assert.Null(ControlLogic.Decide(organisation, Visitor with { Operator = "nobody" }).Request.Operator);
        Assert.Equal("hana", ControlLogic.Decide(organisation, Visitor with { Operator = "hana" }).Request.Operator);
    }
}
