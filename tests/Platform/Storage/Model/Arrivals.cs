using ContactFunctions.Domain.Routing;

namespace ContactFunctions.Platform.Tests.Storage.Model;

/// <summary>Contacts of every kind.</summary>
internal static class Arrivals
{
    public static Step Any(Dice dice, int host, string id)
    {
        var says = "";
        Func<Placement, Placement> asks = placement => placement;
        void Add(int oneIn, string words, Func<Placement, Placement> change)
        {
            if (!dice.OneIn(oneIn)) return;
            says += ", " + words;
            var before = asks;
            asks = placement => change(before(placement));
        }

        var (channel, person, level, priority) = (dice.Pick(Company.Channels), dice.Person, 1 + dice.Next(8), 1 + dice.Next(5));
        Add(2, channel, placement => placement with { Channel = channel });
        Add(4, "weight 2", placement => placement with { Weight = 2 });
        Add(5, $"german {level}", placement => placement with { Needs = [new SkillNeed("german", level)] });
        Add(8, "preferably german", placement => placement with { Needs = [new SkillNeed("german", level, Preferred: true)] });
        Add(4, $"once served by {person}", placement => placement with { PreferredOperator = person });
        Add(4, "patiently", placement => placement with { PreferredUntil = placement.EnqueuedAt + TimeSpan.FromSeconds(30) });
        Add(6, "for nobody else", placement => placement with { Direct = true });
        Add(3, $"priority {priority}", placement => placement with
        {
            Priority = priority, EffectiveAt = QueueOrder.Effective(placement.EnqueuedAt, priority, Company.Boost),
        });
        return Steps.Arrive(host, id, dice.Pick(Company.Queues), says, asks);
    }
}
