using ContactFunctions.Domain.Organisations;
using ContactFunctions.Domain.Routing;
using ContactFunctions.Domain.Routing.Matching;

namespace ContactFunctions.Platform.Tests.Storage.Model;

/// <summary>Who may serve what in the histories: little room, so that they get in each other's way.</summary>
internal static class Company
{
    /// <summary>Comes last and can do everything: whoever still waits is served.</summary>
    public const string Rescuer = "zoe";

    public const string Supervisor = "sue";

    public static readonly string[] People = ["ann", "bob", "eve"];
    public static readonly string[] Queues = ["support", "sales", "vip"];
    public static readonly string[] Channels = ["chat", "sms", "mail"];

    public static readonly TimeSpan OfferTtl = TimeSpan.FromSeconds(20);
    public static readonly TimeSpan WrapUp = TimeSpan.FromSeconds(30);
    public static readonly TimeSpan Boost = TimeSpan.FromMinutes(1);

    /// <summary>Support asks several at once, sales connects without asking, very important contacts get who suits best.</summary>
    public static Organisation Organisation { get; } = new(
        [
            new QueuePolicy { Queue = "support", Name = "Support", OfferTtl = OfferTtl, RingSize = 3 },
            new QueuePolicy { Queue = "sales", Name = "Sales", OfferTtl = OfferTtl, AutoConnect = true, Selection = SelectionPolicy.MostSpareCapacity },
            new QueuePolicy { Queue = "vip", Name = "Very important", OfferTtl = OfferTtl, Selection = SelectionPolicy.BestFit },
        ],
        [
            new OperatorProfile("ann", "Ann", ["support", "vip"], [new SkillLevel("german", 3)], 3),
            new OperatorProfile("bob", "Bob", Queues, [], 4) { ChannelLimits = [new ChannelLimit("mail", 1)] },
            new OperatorProfile("eve", "Eve", ["support", "sales", "vip"], [new SkillLevel("german", 9)], 2),
            new OperatorProfile(Rescuer, "Zoe", Queues, [new SkillLevel("german")], 1_000),
        ],
        new Dictionary<string, string>())
    {
        Channels = [new ChannelPolicy("mail", MaxPerOperator: 2), new ChannelPolicy("chat", Interrupts: ["mail"])],
    };

    /// <summary>What <paramref name="person"/> may carry of the conversation's channel.</summary>
    public static Allowance Allowance(string person, Placement placement) =>
        Organisation.AllowanceOf(Organisation.ProfileOf(person), placement.Channel);
}
