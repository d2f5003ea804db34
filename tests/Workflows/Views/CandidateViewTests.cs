using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Organisations;
using ContactFunctions.Domain.Presence;
using ContactFunctions.Domain.Routing;
using ContactFunctions.Domain.Routing.Matching;
using ContactFunctions.Workflows.Views;

namespace ContactFunctions.Workflows.Tests.Views;

public sealed class CandidateViewTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    private static readonly Placement Ticket = new()
    {
        ConversationId = "c1",
        Epoch = 1,
        Version = 1,
        State = ConversationState.Waiting,
        Channel = "chat",
        Queue = "support",
        EnqueuedAt = Noon,
        EffectiveAt = Noon,
        TicketNumber = 1,
        Needs = [new SkillNeed("french", 5)],
    };

    [Fact]
    public void Of_SeveralPeople_SaysWhoIsAskedAndWhyNotTheOthers()
    {
        var views = Of(
            Person("anna", DeclaredStatus.Away, "lunch"),
            Person("ben", DeclaredStatus.Available, null, new SkillLevel("french", 2)),
            Person("chloe", DeclaredStatus.Available, null, new SkillLevel("french")));

        Assert.Equal(["chloe", "ben", "anna"], views.Select(view => view.Operator));
        Assert.Equal((true, 1, "Asked first."), (views[0].Eligible, views[0].Rank, views[0].Words.En));
        Assert.Equal("Has french at level 2, 5 is asked for.", views[1].Words.En);
        Assert.Equal("スキルfrenchはレベル2ですが、5が必要です。", views[1].Words.Ja);
        Assert.Equal([Unroutable.Away, Unroutable.MissingSkill], views[2].Reasons);
        Assert.Equal("Is away: Lunch. Lacks the skill french.", views[2].Words.En);
    }

    [Fact]
    public void Of_EverybodyHasDeclined_IsWhoIsAskedAgain()
    {
        var ticket = Ticket with { Needs = [], Declined = [new Declined("ben", Noon.AddMinutes(1))] };
        var people = new[] { Person("ben", DeclaredStatus.Available, null), Person("anna", DeclaredStatus.Away, null) };

        var views = CandidateView.Of(ticket, new Snapshot(Noon, [], people, Business()));

        Assert.Equal([("ben", true), ("anna", false)], views.Select(view => (view.Operator, view.Eligible)));
        Assert.Equal("ben", Matcher.Match(new Snapshot(Noon, [new Ticket(ticket)], people, Business()))[0].Candidate.Profile.Id);
    }

    [Fact]
    public void Against_EveryReason_HasWordsInBothLanguages()
    {
        var person = new Candidate(new OperatorProfile("ben", "Ben", ["support"], []), new OperatorState { Id = "ben" }, null);
        foreach (var reason in Enum.GetValues<Unroutable>())
        {
            var words = ReasonWords.Against(new Rejections(person, [reason]), Ticket, Business());
            Assert.EndsWith(".", words.En, StringComparison.Ordinal);
            Assert.EndsWith("。", words.Ja, StringComparison.Ordinal);
        }
    }

    private static IReadOnlyList<CandidateView> Of(params Candidate[] people) => CandidateView.Of(Ticket, new Snapshot(Noon, [], people, Business()));

    private static Organisation Business() => new([], [], new Dictionary<string, string>())
    {
        Reasons = [new AwayReason("lunch", new Names("Lunch", "昼休み"))],
    };

    private static Candidate Person(string id, DeclaredStatus status, string? reason, params SkillLevel[] skills) => new(
        new OperatorProfile(id, id, ["support"], skills), new OperatorState { Id = id, Status = status, Reason = reason }, Noon.AddMinutes(1));
}
