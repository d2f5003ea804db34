using ContactFunctions.Domain.Presence;
using ContactFunctions.Domain.Routing;
using ContactFunctions.Domain.Routing.Ledger;

namespace ContactFunctions.Platform.Tests.Storage.Model;

/// <summary>Makes up histories: a working day in which nearly everything goes wrong that may.</summary>
internal sealed class Storyteller(int seed)
{
    private const int RoundsMin = 10;
    private const int RoundsMax = 40;
    private const int StepsMax = 4;
    private const int Hosts = 3;
    private const int BadLuckPercent = 45;

    private static readonly string[] Conversations = ["c1", "c2", "c3", "c4", "c5"];
    private static readonly string[] Devices = ["laptop", "phone"];
    private static readonly int[] Pauses = [0, 0, 1, 5, 19, 21, 45, 65, 130];

    private readonly Random dice = new(seed);

    public History Tell() => new(seed, [.. Opening(), .. Enumerable.Range(0, dice.Next(RoundsMin, RoundsMax)).Select(_ => Any())]);

    private IEnumerable<Round> Opening() => Company.People.Select(person =>
        new Round([Steps.Declare(0, person, DeclaredStatus.Available), Steps.Beat(0, person, Devices[0])], 0, TimeSpan.FromSeconds(1)));

    private Round Any()
    {
        var isUnlucky = dice.Next(100) < BadLuckPercent;
        var count = isUnlucky ? dice.Next(1, StepsMax + 1) : 1;
        var steps = Enumerable.Range(0, count).Select(_ => Step()).ToList();
        if (isUnlucky && dice.Next(8) == 0) steps.Add(Steps.Die(dice.Next(Hosts), dice.Next(1, 12)));
        return new Round(steps, isUnlucky ? dice.Next(1, int.MaxValue) : 0, TimeSpan.FromSeconds(Pick(Pauses)));
    }

    private Step Step() => dice.Next(100) switch
    {
        < 22 => Steps.Arrive(Host, Id, Pick(Company.Queues), dice.Next(4) == 0 ? 2 : 1, dice.Next(4) == 0 ? Person : null, dice.Next(5) == 0),
        < 42 => Steps.Match(Host),
        < 48 => Steps.Beat(Host, Person, Pick(Devices)),
        < 54 => Steps.Declare(Host, Person, Pick(Enum.GetValues<DeclaredStatus>())),
        < 58 => Steps.Sweep(Host),
        < 61 => Steps.Remove(Host, Id),
        < 76 => Offer(),
        < 84 => Transfer(),
        _ => Talk(),
    };

    private Step Offer() => dice.Next(8) switch
    {
        < 4 => Steps.Decide(Host, Id, "whoever is asked accepts", (now, books) => new AcceptOffer(now.Offer?.Operator ?? "ann", books.LastOffer(now.ConversationId))),
        4 => AcceptBy(Person),
        5 => Steps.Decide(Host, Id, "whoever is asked declines", (now, books) => new DeclineOffer(now.Offer?.Operator ?? "ann", books.LastOffer(now.ConversationId), null)),
        _ => Steps.Decide(Host, Id, "the offer's time is over", (now, books) => new ExpireOffer(books.LastOffer(now.ConversationId), 2)),
    };

    private Step AcceptBy(string person) =>
        Steps.Decide(Host, Id, $"{person} accepts", (now, books) => new AcceptOffer(person, books.LastOffer(now.ConversationId)));

    private Step Transfer()
    {
        var (queue, person, id) = (Pick(Company.Queues), Person, $"t{dice.Next(1_000)}");
        return dice.Next(3) == 0
            ? Steps.Decide(Host, Id, $"the owner transfers to {queue}", (now, _) => new TransferToQueue(Owner(now), queue, Company.Boost, id))
            : Steps.Decide(Host, Id, $"the owner transfers to {person}", (now, _) => new TransferToOperator(Owner(now), person, Company.Capacity(person), id, Company.OfferTtl));
    }

    private Step Talk()
    {
        var (isCustomer, isRoutable) = (dice.Next(2) == 0, dice.Next(3) > 0);
        return dice.Next(7) switch
        {
            0 => Steps.Decide(Host, Id, "nobody writes for long", (_, _) => new GoIdle()),
            1 => Steps.Decide(Host, Id, $"the {(isCustomer ? "customer" : "owner")} writes again", (now, _) => new ResumeTalk(isCustomer, Company.Capacity(Owner(now)), isRoutable)),
            2 => Steps.Decide(Host, Id, "the owner closes", (now, _) => new CloseByOperator(Owner(now), null, Company.WrapUp)),
            3 => Steps.Decide(Host, Id, "the customer leaves", (_, _) => new CloseByCustomer(null, Company.WrapUp)),
            4 => Steps.Decide(Host, Id, "it is closed for silence", (_, _) => new CloseBySystem("inactive")),
            5 => Steps.Decide(Host, Id, "wrap-up time is over", (_, _) => new FinishWrapUp(null)),
            _ => Steps.Decide(Host, Id, "the owner finishes wrap-up", (now, _) => new FinishWrapUp(Owner(now))),
        };
    }

    private static string Owner(Placement now) => now.Owner ?? "bob";

    private int Host => dice.Next(Hosts);

    private string Id => Pick(Conversations);

    private string Person => Pick(Company.People);

    private T Pick<T>(T[] values) => values[dice.Next(values.Length)];
}
