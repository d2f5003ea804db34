using System.Text.Json.Nodes;

namespace ContactFunctions.Acceptance.Tests.Stage;

/// <summary>Queues of the demo organisation whose rules are impatient enough for a test, and who serves them.</summary>
internal static class RoutingQueues
{
    /// <summary>Asks for French at level 3 for a second, then prefers it. Hana speaks it, Ken does not.</summary>
    public const string French = "french";

    /// <summary>Nobody serves it; goes to <c>support</c> after a second.</summary>
    public const string Night = "night";

    /// <summary>Offers a call-back after a second. Hana serves it.</summary>
    public const string CallBack = "call-back";

    /// <summary>At most two wait, everybody else leaves a message. Ken serves it.</summary>
    public const string Crowded = "crowded";

    /// <summary>A step of priority is worth half a second. Ken serves it.</summary>
    public const string Ageing = "ageing";

    /// <summary>Rings everybody at once.</summary>
    public const string Ringing = "ringing";

    /// <summary>A customer who is silent for a second is idle. Hana serves it.</summary>
    public const string Quiet = "quiet";

    /// <summary>Contacts from here are served first, wherever they ask.</summary>
    public const string VipPage = "https://shop.example/vip";

    /// <summary>Contacts from here are served last.</summary>
    public const string LowPage = "https://shop.example/newsletter";

    public static void AddTo(JsonObject document)
    {
        foreach (var queue in Queues())
            document["queues"]!.AsArray().Add(queue);
        document["entryRules"] = new JsonArray(Rule("vip", VipPage, 5), Rule("newsletter", LowPage, 1));
        Serve(document, "hana", French, CallBack, Ringing, Quiet);
        Serve(document, "ken", French, Crowded, Ageing, Ringing);
        Serve(document, "mika", Ringing);
        Harness.BusinessApi.Item(document, "operators", "hana")["skills"] = new JsonObject { ["french"] = 8 };
    }

    private static IEnumerable<JsonObject> Queues() =>
    [
        new()
        {
            ["queue"] = French, ["name"] = "Français",
            ["skills"] = new JsonArray(new JsonObject { ["skill"] = "french", ["level"] = 3, ["relaxAfterSeconds"] = 1 }),
        },
        new() { ["queue"] = Night, ["overflow"] = new JsonArray(new JsonObject { ["toQueue"] = "support", ["afterSeconds"] = 1 }) },
        new() { ["queue"] = CallBack, ["fallbackAfterSeconds"] = 1, ["fallback"] = "callBack" },
        new() { ["queue"] = Crowded, ["limit"] = new JsonObject { ["waitingMax"] = 2, ["then"] = "leaveMessage" } },
        new() { ["queue"] = Ageing, ["priorityBoostSeconds"] = 0.5, ["waitNoticeAfterSeconds"] = 3 },
        new() { ["queue"] = Ringing, ["ringSize"] = 3 },
        new() { ["queue"] = Quiet, ["customerIdleAfterSeconds"] = 1 },
    ];

    private static JsonObject Rule(string name, string page, int priority) => new()
    {
        ["name"] = name,
        ["when"] = new JsonObject { ["pages"] = new JsonArray(page) },
        ["then"] = new JsonObject { ["priority"] = priority },
    };

    private static void Serve(JsonObject document, string person, params string[] queues)
    {
        var served = Harness.BusinessApi.Item(document, "operators", person)["queues"]!.AsArray();
        foreach (var queue in queues)
            served.Add(queue);
    }
}
