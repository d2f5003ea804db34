namespace ContactFunctions.Domain.Organisations;

/// <summary>The organisation of a laptop: two queues, three operators, one phone number. Always open.</summary>
public static class DemoOrganisation
{
    public const string Number = "+15550100";

    public static Organisation Create() => new(
        [
            new QueuePolicy { Queue = "support", Name = "Support" },
            new QueuePolicy { Queue = "sales", Name = "Sales", AutoConnect = true },
        ],
        [
            new OperatorProfile("hana", "Hana Sato", ["support"], []),
            new OperatorProfile("ken", "Ken Mori", ["support"], []),
            new OperatorProfile("mika", "Mika Ito", ["support", "sales"], []),
        ],
        new Dictionary<string, string> { [Number] = "support" });
}
