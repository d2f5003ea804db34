using ContactFunctions.Domain.Presence;
using ContactFunctions.Domain.Routing;
using ContactFunctions.Domain.Routing.Matching;

namespace ContactFunctions.Domain.Tests.Routing;

public sealed class PreferredTests
{
    private static readonly DateTimeOffset Until = A.Noon.AddSeconds(30);

    private static readonly Placement Kept = A.Placement() with { PreferredOperator = "hana", PreferredUntil = Until };

    private static readonly Candidate Busy = A.Candidate("hana", used: 3);

    private static readonly Candidate Gone = A.Candidate("hana") with { State = A.Operator("hana") with { Status = DeclaredStatus.Offline } };

    private static string? Chosen(Placement ticket, DateTimeOffset at, params Candidate[] people) =>
        Matcher.Match(new Snapshot(at, [new Ticket(ticket)], people, A.Organisation())).SingleOrDefault()?.Candidate.Profile.Id;

    [Fact]
    public void KeptForAWhile_WhileThePreferredOperatorIsThereWithoutRoom()
    {
        Assert.Null(Chosen(Kept, A.Noon, Busy, A.Candidate("ken")));
        Assert.Equal("ken", Chosen(Kept, Until, Busy, A.Candidate("ken")));
        Assert.Equal("hana", Chosen(Kept, A.Noon, A.Candidate("hana"), A.Candidate("ken", idleSince: A.Noon.AddHours(-1))));
    }

    [Fact]
    public void NotKept_ForSomebodyWhoIsNotThere_OrHasSaidNo()
    {
        Assert.Equal("ken", Chosen(Kept, A.Noon, Gone, A.Candidate("ken")));
        Assert.Equal("ken", Chosen(Kept with { Declined = [new Declined("hana", Until)] }, A.Noon, Busy, A.Candidate("ken")));
    }

    [Fact]
    public void Direct_IsKeptWhetherTheyAreThereOrNot_ButNotForEver()
    {
        var direct = Kept with { Direct = true };

        Assert.Null(Chosen(direct, A.Noon, Gone, A.Candidate("ken")));
        Assert.Equal("ken", Chosen(direct, Until, Gone, A.Candidate("ken")));
    }

    [Fact]
    public void Explanation_SaysThatItIsKept()
    {
        var explained = Explanation.Of(Kept, new Snapshot(A.Noon, [], [Busy, A.Candidate("ken")], A.Organisation()));

        Assert.Empty(explained.Ranked);
        Assert.Equal(
            [("hana", Unroutable.CapacityFull), ("ken", Unroutable.HeldForPreferred)],
            explained.Rejected.Select(one => (one.Candidate.Profile.Id, one.Reasons.Single())));
    }
}
