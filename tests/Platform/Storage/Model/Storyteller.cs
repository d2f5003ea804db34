using ContactFunctions.Domain.Presence;

namespace ContactFunctions.Platform.Tests.Storage.Model;

/// <summary>Makes up histories: a working day in which nearly everything goes wrong that may.</summary>
internal sealed class Storyteller(int seed)
{
    private const int RoundsMin = 10;
    private const int RoundsMax = 40;
    private const int StepsMax = 4;
    private const int BadLuckPercent = 45;

    private static readonly string[] Conversations = ["c1", "c2", "c3", "c4", "c5"];
    private static readonly string[] Devices = ["laptop", "phone"];
    private static readonly int[] Pauses = [0, 0, 0, 0, 1, 1, 2, 5, 10, 19, 21, 45, 65, 130];
    private static readonly DeclaredStatus[] Statuses = [DeclaredStatus.Available, DeclaredStatus.Available, DeclaredStatus.Away, DeclaredStatus.Offline];

    private readonly Dice dice = new(seed);

    public History Tell() => new(seed, [.. Opening(), .. Enumerable.Range(0, RoundsMin + dice.Next(RoundsMax - RoundsMin)).Select(_ => Any())]);

    /// <summary>Everybody comes to work, and the first contacts are on their way: so the rest of the day has something to upset.</summary>
    private IEnumerable<Round> Opening()
    {
        foreach (var person in Company.People)
            yield return Quiet(Steps.Declare(0, person, DeclaredStatus.Available, false), Steps.Beat(0, person, Devices[0]));
        foreach (var id in Conversations.Take(dice.Next(Conversations.Length)))
            yield return Quiet(Arrivals.Any(dice, dice.Next(World.Hosts), id));
        yield return Quiet(Steps.Match(0));
        for (var answers = dice.Next(Conversations.Length); answers > 0; answers--)
            yield return Quiet(Talks.Offer(dice, dice.Next(World.Hosts)));
    }

    private static Round Quiet(params Step[] steps) => new(steps, 0, TimeSpan.FromSeconds(1));

    private Round Any()
    {
        var isUnlucky = dice.Next(100) < BadLuckPercent;
        var count = isUnlucky ? 1 + dice.Next(StepsMax) : 1;
        var steps = Enumerable.Range(0, count).Select(_ => Step(dice.Next(World.Hosts), dice.Pick(Conversations))).ToList();
        if (isUnlucky && dice.OneIn(8)) steps.Add(Steps.Die(dice.Next(World.Hosts), 1 + dice.Next(11)));
        if (isUnlucky && dice.OneIn(8)) steps.Add(Steps.Pause(1 + dice.Next(11), TimeSpan.FromSeconds(dice.Pick(Pauses))));
        return new Round(steps, isUnlucky ? 1 + dice.Next(int.MaxValue - 1) : 0, TimeSpan.FromSeconds(dice.Pick(Pauses)));
    }

    private Step Step(int host, string id) => dice.Next(100) switch
    {
        < 16 => Arrivals.Any(dice, host, id),
        < 33 => Steps.Match(host),
        < 44 => Presence(host, dice.Person, dice.Pick(Devices)),
        < 48 => Steps.Sweep(host),
        < 50 => Steps.Remove(host, id),
        50 => Steps.Look(host, dice.OneIn(4) ? Company.Supervisor : dice.Person),
        < 66 => Talks.Offer(dice, host),
        < 73 => Talks.Transfer(dice, host),
        < 84 => Talks.Course(dice, host),
        < 91 => Interventions.Colleague(dice, host),
        < 96 => Interventions.Supervisor(dice, host),
        _ => Interventions.Clock(dice, host),
    };

    private Step Presence(int host, string person, string device) => dice.Next(11) switch
    {
        < 5 => Steps.Beat(host, person, device),
        < 9 => Steps.Declare(host, person, dice.Pick(Statuses), dice.OneIn(3)),
        9 => Steps.Disconnect(host, person, device),
        _ => Steps.Leave(host, person, dice.OneIn(3) ? null : device),
    };
}
