using ContactFunctions.Domain.Organisations;
using ContactFunctions.Domain.Routing;
using ContactFunctions.Domain.Routing.Matching;

namespace ContactFunctions.Domain.Tests.Routing;

public sealed class MatcherTests
{
    private static IReadOnlyList<Assignment> Match(IEnumerable<Placement> waiting, params Candidate[] people) =>
        Matcher.Match(new Snapshot(A.Noon, [.. waiting.Select(placement => new Ticket(placement))], people, A.Organisation()));

    [Fact]
    public void I3_TicketsAreServedInOrder_UpToCapacity()
    {
        var waiting = Enumerable.Range(0, 10).Select(n => A.Placement($"c{n}", at: A.Noon.AddSeconds(-n)));

        var given = Match(waiting, A.Candidate("hana"), A.Candidate("ken"));

        Assert.Equal(["c9", "c8", "c7", "c6", "c5", "c4"], given.Select(one => one.Ticket.Placement.ConversationId));
        Assert.Equal(3, given.Count(one => one.Candidate.Profile.Id == "hana"));
    }

    [Fact]
    public void I3_NobodyGetsWork_WhileABetterPlacedTicketTheyCouldServeIsLeft()
    {
        var random = new Random(Seed: 20261120);
        for (var run = 0; run < 300; run++)
        {
            var (waiting, people) = Scene(random);
            var given = Match(waiting, people);
            var left = waiting.Where(placement => given.All(one => one.Ticket.Placement != placement)).ToList();
            foreach (var one in given)
                Assert.DoesNotContain(left, other =>
                    Ticket.Order.Compare(new Ticket(other), one.Ticket) < 0
                    && Eligibility.WhyNot(other, one.Candidate, A.Organisation(), A.Noon) is null
                    && other.Weight <= one.Ticket.Placement.Weight);
        }
    }

    [Fact]
    public void I2_NoPassGivesMoreThanThereIsRoomFor()
    {
        var random = new Random(Seed: 7);
        for (var run = 0; run < 300; run++)
        {
            var (waiting, people) = Scene(random);
            var spare = people.ToDictionary(one => one.Profile.Id, one => one.Profile.Capacity - one.State.UsedUnits);
            foreach (var group in Match(waiting, people).GroupBy(one => one.Candidate.Profile.Id))
                Assert.True(group.Sum(one => one.Ticket.Placement.Weight) <= spare[group.Key]);
        }
    }

    [Fact]
    public void LongestIdle_IsAskedFirst_AndWhoeverGotWorkIsNoLongerIdle()
    {
        var given = Match(
            [A.Placement("c1"), A.Placement("c2", at: A.Noon.AddSeconds(1))],
            A.Candidate("hana", idleSince: A.Noon.AddMinutes(-1)), A.Candidate("ken", idleSince: A.Noon.AddMinutes(-5)));

        Assert.Equal(["ken", "hana"], given.Select(one => one.Candidate.Profile.Id));
    }

    [Fact]
    public void Preferred_IsChosenOnlyWhenEligibleNow()
    {
        var ticket = A.Placement() with { PreferredOperator = "hana" };

        Assert.Equal("hana", Match([ticket], A.Candidate("ken", idleSince: A.Noon.AddHours(-1)), A.Candidate("hana")).Single().Candidate.Profile.Id);
        Assert.Equal("ken", Match([ticket], A.Candidate("ken"), A.Candidate("hana", used: 3)).Single().Candidate.Profile.Id);
    }

    [Fact]
    public void WhoDeclined_IsAskedAgainOnlyWhenEveryoneWas()
    {
        var ticket = A.Placement() with { Declined = [new Declined("hana", A.Noon.AddSeconds(30))] };

        Assert.Equal("ken", Match([ticket], A.Candidate("hana", idleSince: A.Noon.AddHours(-1)), A.Candidate("ken")).Single().Candidate.Profile.Id);
        Assert.Equal("hana", Match([ticket], A.Candidate("hana")).Single().Candidate.Profile.Id);
    }

    [Fact]
    public void I6_WithoutALiveLease_NobodyIsAsked() =>
        Assert.Empty(Match([A.Placement()], A.Candidate("hana") with { LeaseUntil = A.Noon }, A.Candidate("ken") with { LeaseUntil = null }));

    [Fact]
    public void Explain_NamesTheFirstReasonForEach()
    {
        var people = new[] { A.Candidate("hana", used: 3), A.Candidate("ken", queues: "sales"), A.Candidate("mika") with { LeaseUntil = null } };

        var why = Explanation.Of(A.Placement(), new Snapshot(A.Noon, [], people, A.Organisation()))
            .Rejected.ToDictionary(one => one.Candidate.Profile.Id, one => one.Reasons[0]);

        Assert.Equal((Unroutable.CapacityFull, Unroutable.NotInQueue, Unroutable.NoLease), (why["hana"], why["ken"], why["mika"]));
    }

    private static (List<Placement> Waiting, Candidate[] People) Scene(Random random)
    {
        string[] queues = ["support", "sales"];
        var waiting = Enumerable.Range(0, random.Next(1, 30)).Select(n => A.Placement($"c{n:00}", at: A.Noon.AddSeconds(-random.Next(300))) with
        {
            Queue = queues[random.Next(2)],
            Weight = random.Next(1, 3),
        }).ToList();
        var people = Enumerable.Range(0, random.Next(1, 8)).Select(n => A.Candidate(
            $"o{n}", random.Next(0, 4), 4, A.Noon.AddSeconds(-random.Next(600)), random.Next(3) switch { 0 => queues, 1 => ["support"], _ => ["sales"] })).ToArray();
        return (waiting, people);
    }
}
