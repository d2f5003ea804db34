using ContactFunctions.Domain.Organisations;
using ContactFunctions.Domain.Routing.Matching;

namespace ContactFunctions.Platform.Tests.Storage.Model;

/// <summary>Who may serve what in the histories: little room, so that they get in each other's way.</summary>
internal static class Company
{
    /// <summary>Comes last and can do everything: whoever still waits is served.</summary>
    public const string Rescuer = "zoe";

    public static readonly string[] People = ["ann", "bob", "eve"];
    public static readonly string[] Queues = ["support", "sales", "vip"];

    public static readonly TimeSpan OfferTtl = TimeSpan.FromSeconds(20);
    public static readonly TimeSpan WrapUp = TimeSpan.FromSeconds(30);
    public static readonly TimeSpan Boost = TimeSpan.FromMinutes(1);

    public static Organisation Organisation { get; } = new(
        [
            new QueuePolicy { Queue = "support", Name = "Support", OfferTtl = OfferTtl },
            new QueuePolicy { Queue = "sales", Name = "Sales", OfferTtl = OfferTtl, AutoConnect = true, Selection = SelectionPolicy.MostSpareCapacity },
            new QueuePolicy { Queue = "vip", Name = "Very important", OfferTtl = OfferTtl, Selection = SelectionPolicy.FewestActive },
        ],
        [
            new OperatorProfile("ann", "Ann", ["support"], [new SkillLevel("german")], 2),
            new OperatorProfile("bob", "Bob", ["support", "sales", "vip"], [], 3),
            new OperatorProfile("eve", "Eve", ["sales", "vip"], [new SkillLevel("german")], 1),
            new OperatorProfile(Rescuer, "Zoe", Queues, [new SkillLevel("german")], 1_000),
        ],
        new Dictionary<string, string>());

    public static int Capacity(string person) => Organisation.ProfileOf(person).Capacity;
}
