using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Presence;
using ContactFunctions.Domain.Routing;
using ContactFunctions.Domain.Routing.Ledger;

namespace ContactFunctions.Domain.Tests.Routing;

/// <summary>Random lives of a few conversations and operators: after every step the books must balance.</summary>
public sealed class LedgerPropertyTests
{
    private const int Capacity = 3;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 40)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void I2_UsedUnitsEqualWhatIsHeld_AndNeverExceedCapacity(int seed)
    {
        var random = new Random(seed);
        var people = new[] { "hana", "ken", "mika" }.ToDictionary(id => id, id => A.Operator(id));
        var placements = Enumerable.Range(0, 8).ToDictionary(n => $"c{n}", n => A.Placement($"c{n}"));
        var now = A.Noon;
        for (var step = 0; step < 400; step++)
        {
            now += TimeSpan.FromSeconds(random.Next(0, 8));
            var id = $"c{random.Next(placements.Count)}";
            if (Step(random, placements[id], people, now) is not { } change)
                continue;
            placements[id] = Lifecycle.IsOver(change.After.State) ? A.Placement(id) with { Version = change.After.Version + 1 } : change.After;
            foreach (var person in change.Operators)
                people[person.Id] = person;
            AssertBalanced(placements.Values, people.Values);
        }
    }

    private static LedgerChange? Step(Random random, Placement placement, Dictionary<string, OperatorState> people, DateTimeOffset now)
    {
        var who = people.Keys.ElementAt(random.Next(people.Count));
        if (placement.State is ConversationState.Waiting && random.Next(2) == 0)
        {
            Asked[] free = [.. people.Values.Where(one => one.UsedUnits + placement.Weight <= Capacity).Select(one => new Asked(one.Id, Capacity))];
            var alone = random.Next(3);
            return free.Length == 0 ? null : ClaimRules.Claim(
                placement, people, new Claim(placement, alone < 2 ? [free[random.Next(free.Length)]] : free, $"o{placement.Version}", TimeSpan.FromSeconds(20), alone == 0), now);
        }

        var outcome = PlacementRules.Decide(placement, people, Any(random, placement, who), now);
        return outcome.IsRefused || outcome.Value.IsRepeat ? null : outcome.Value;
    }

    private static LedgerCommand Any(Random random, Placement placement, string who) => random.Next(24) switch
    {
        0 or 1 => new AcceptOffer(placement.Offer?.Operator ?? who, placement.Offer?.OfferId ?? "none"),
        2 => new DeclineOffer(placement.Offer?.Operator ?? who, placement.Offer?.OfferId ?? "none", null),
        3 => new ExpireOffer(placement.Offer?.OfferId ?? "none", 3),
        4 => new TransferToQueue(placement.Owner ?? who, "sales", TimeSpan.FromMinutes(5), $"t{placement.Version}"),
        5 or 6 => new TransferToOperator(placement.Owner ?? who, who, Capacity, $"x{placement.Version}", TimeSpan.FromSeconds(20)),
        7 => new CloseByOperator(placement.Owner ?? who, null, TimeSpan.FromSeconds(30)),
        8 => new CloseByCustomer(null, TimeSpan.FromSeconds(30)),
        9 => new FinishWrapUp(random.Next(2) == 0 ? null : placement.Owner),
        10 => placement.State is ConversationState.Idle ? new ResumeTalk(random.Next(2) == 0, Capacity, random.Next(2) == 0) : new GoIdle(),
        11 => new LoseOperator(who),
        12 => new ForceAssign(who, "sora", Capacity, $"f{placement.Version}"),
        13 => new ForceClose("sora", "storm", $"f{placement.Version}"),
        14 => new MoveToQueue(random.Next(2) == 0 ? "sales" : "support", TimeSpan.FromMinutes(5), (MoveCause)random.Next(3), "sora"),
        15 => new Reprioritise(random.Next(1, 6), TimeSpan.FromMinutes(5), "sora", null),
        16 or 17 => new InviteColleague(
            placement.Owner ?? who, who, random.Next(2) == 0 ? OfferPurpose.Consult : OfferPurpose.Conference, Capacity, $"i{placement.Version}", TimeSpan.FromSeconds(20)),
        18 => new CompleteConsult(placement.Owner ?? who, $"d{placement.Version}"),
        19 => new CancelConsult(placement.Owner ?? who, $"e{placement.Version}"),
        20 => new AddParticipant(random.Next(2) == 0 ? "sora" : who, random.Next(2) == 0 ? ParticipantRole.Monitoring : ParticipantRole.Supervising),
        21 => new RemoveParticipant(placement.Participants.FirstOrDefault()?.Operator ?? who),
        22 => new DeferContact("limit"),
        _ => new OpenForBusiness(),
    };

    private static void AssertBalanced(IEnumerable<Placement> placements, IEnumerable<OperatorState> people)
    {
        foreach (var person in people)
        {
            var held = placements.Where(placement => placement.Owner == person.Id && placement.OwnerIsCharged).Sum(placement => placement.Weight)
                + placements.Where(placement => placement.Offer?.Asks(person.Id) is true).Sum(placement => placement.Weight)
                + placements.Sum(placement => placement.Participants.Where(one => one.Operator == person.Id).Sum(one => one.Units));
            var beyond = placements.Where(placement => placement.Beyond is not Beyond.None && placement.Staff.Contains(person.Id)).Sum(placement => placement.Weight);
            Assert.Equal(held, person.UsedUnits);
            Assert.Equal(held, person.Loads?.All.Sum(load => load.Units) ?? 0);
            Assert.True(person.UsedUnits - beyond <= Capacity);
        }
    }
}
