using ContactFunctions.Domain.Organisations;
using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Domain.Routing;
using ContactFunctions.Domain.Routing.Ledger;
using ContactFunctions.Domain.Routing.Matching;

namespace ContactFunctions.Domain.Tests.Routing;

public sealed class SkillsTests
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private static Candidate Speaker(string id, string skill, int level, int used = 0) =>
        A.Candidate(id, used) with { Profile = new OperatorProfile(id, id, ["support"], [new SkillLevel(skill, level)]) };

    private static string? Chosen(Placement ticket, SelectionPolicy policy, params Candidate[] people) =>
        Matcher.Match(new Snapshot(A.Noon, [new Ticket(ticket)], people, A.Organisation(A.Support with { Selection = policy })))
            .SingleOrDefault()?.Candidate.Profile.Id;

    [Fact]
    public void Required_RulesOutWhoeverLacksTheLevel()
    {
        var ticket = A.Placement() with { Needs = [new SkillNeed("french", 5)] };

        Assert.Equal("ken", Chosen(ticket, SelectionPolicy.LongestIdle, Speaker("hana", "french", 4), Speaker("ken", "french", 5)));
        Assert.Null(Chosen(ticket, SelectionPolicy.LongestIdle, Speaker("hana", "french", 4), A.Candidate("mika")));
        Assert.Equal(Unroutable.SkillTooLow, Eligibility.WhyNot(ticket, Speaker("hana", "french", 4), A.Organisation(), A.Noon));
        Assert.Equal(Unroutable.MissingSkill, Eligibility.WhyNot(ticket, A.Candidate("mika"), A.Organisation(), A.Noon));
    }

    [Fact]
    public void Preferred_IsAskedFirst_AndRulesNobodyOut()
    {
        var ticket = A.Placement() with { Needs = [new SkillNeed("french", 3, Preferred: true)] };
        var idle = A.Candidate("mika", idleSince: A.Noon.AddHours(-2));

        Assert.Equal("hana", Chosen(ticket, SelectionPolicy.LongestIdle, idle, Speaker("hana", "french", 3)));
        Assert.Equal("mika", Chosen(ticket, SelectionPolicy.LongestIdle, idle, Speaker("hana", "french", 3, used: 3)));
    }

    [Fact]
    public void BestFit_AsksTheHighestLevel_WhereLongestIdleWouldNot()
    {
        var ticket = A.Placement() with { Needs = [new SkillNeed("billing", 2)] };
        Candidate[] people = [Speaker("hana", "billing", 3), Speaker("ken", "billing", 9) with { State = A.Operator("ken", idleSince: A.Noon.AddMinutes(5)) }];

        Assert.Equal("ken", Chosen(ticket, SelectionPolicy.BestFit, people));
        Assert.Equal("hana", Chosen(ticket, SelectionPolicy.LongestIdle, people));
    }

    [Fact]
    public void Relax_MakesARequiredSkillPreferred_Once()
    {
        var ticket = A.Placement() with { Needs = [new SkillNeed("french", RelaxAfter: Minute), new SkillNeed("billing")] };

        var relaxed = PlacementRules.Decide(ticket, A.People(), new RelaxSkill("french"), A.Noon + Minute).Value.After;

        Assert.Equal(["french"], relaxed.Relaxed);
        Assert.Equal((FactKind.SkillRelaxed, "french"), (relaxed.Facts[^1].Kind, relaxed.Facts[^1].Reason));
        Assert.Equal("hana", Chosen(relaxed, SelectionPolicy.LongestIdle, Speaker("hana", "billing", 1)));
        Assert.IsType<Stale>(PlacementRules.Decide(relaxed, A.People(), new RelaxSkill("french"), A.Noon + Minute).Refusal);
        Assert.IsType<Stale>(PlacementRules.Decide(ticket, A.People(), new RelaxSkill("german"), A.Noon + Minute).Refusal);
    }

    [Fact]
    public void NeedsOfAQueue_StayBehindWhenItMoves_ItsOwnGoAlong()
    {
        var ticket = A.Placement() with { Needs = [new SkillNeed("french"), new SkillNeed("billing", OfQueue: true)], Relaxed = ["french"] };
        var move = new MoveToQueue("sales", Minute, MoveCause.Supervisor, "sora", Needs: [new SkillNeed("selling", 2)]);

        var moved = PlacementRules.Decide(ticket, A.People(), move, A.Noon).Value.After;

        Assert.Equal([new SkillNeed("french"), new SkillNeed("selling", 2, OfQueue: true)], moved.Needs);
        Assert.Empty(moved.Relaxed);
    }
}
