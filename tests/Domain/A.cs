using ContactFunctions.Domain.Calendars;
using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Conversations.Record;
using ContactFunctions.Domain.Customers;
using ContactFunctions.Domain.Messages;
using ContactFunctions.Domain.Hooks;
using ContactFunctions.Domain.Organisations;
using ContactFunctions.Domain.Presence;
using ContactFunctions.Domain.Routing;
using ContactFunctions.Domain.Routing.Matching;
using ContactFunctions.Domain.Sla;
using ContactFunctions.Domain.Texting.Quiet;

namespace ContactFunctions.Domain.Tests;

/// <summary>Plain values to begin a test with.</summary>
internal static class A
{
    public static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    /// <param name="utc">Such as <c>2026-03-02T12:00:00Z</c>.</param>
    public static DateTimeOffset At(string utc) => DateTimeOffset.Parse(utc, System.Globalization.CultureInfo.InvariantCulture);

    public static readonly Author Customer = new(AuthorRole.Customer, "v-1", "Aiko");

    public static readonly Author Hana = new(AuthorRole.Operator, "hana", "Hana Sato");

    public static readonly QueuePolicy Support = new() { Queue = "support", Name = "Support" };

    public static ConversationHead Head(string? text = null, StandingAddress? address = null) => new OpenConversation
    {
        ConversationId = "c1",
        Channel = address?.Channel ?? "chat",
        Queue = "support",
        Customer = new CustomerCard { Id = "v-1", Name = "Aiko" },
        Text = text,
        ClientMessageId = text is null ? null : "m0",
        Address = address,
    }.Decide(Noon).Head;

    public static Placement Placement(string id = "c1", ConversationState state = ConversationState.Waiting, DateTimeOffset? at = null) => new()
    {
        ConversationId = id,
        Epoch = 1,
        Version = 1,
        State = state,
        Channel = "chat",
        Queue = "support",
        EnqueuedAt = at ?? Noon,
        EffectiveAt = at ?? Noon,
        TicketNumber = 1,
    };

    public static OperatorState Operator(string id, int used = 0, DateTimeOffset? idleSince = null) => new()
    {
        Id = id, Status = DeclaredStatus.Available, UsedUnits = used, IdleSince = idleSince ?? Noon, StatusSince = Noon,
    };

    public static Dictionary<string, OperatorState> People(params OperatorState[] people) => people.ToDictionary(person => person.Id);

    /// <summary>An organisation that knows these queues, and every other one by its defaults.</summary>
    public static Organisation Organisation(params QueuePolicy[] queues) => new(queues, [], new Dictionary<string, string>());

    public static Candidate Candidate(string id, int used = 0, int capacity = 3, DateTimeOffset? idleSince = null, params string[] queues) => new(
        new OperatorProfile(id, id, queues.Length == 0 ? ["support"] : queues, [], capacity),
        Operator(id, used, idleSince),
        Noon.AddMinutes(1));

    /// <summary>An organisation that uses everything there is.</summary>
    public static Organisation Business() => new(
        [
            new QueuePolicy
            {
                Queue = "support",
                Name = "Support",
                Names = new Names("Support", "サポート"),
                Skills = [new SkillNeed("french", 3, RelaxAfter: TimeSpan.FromSeconds(60))],
                Overflow = [new OverflowStep("sales", TimeSpan.FromSeconds(90))],
                Limit = new QueueLimit(20),
            },
            new QueuePolicy { Queue = "sales", Name = "Sales" },
        ],
        [
            new OperatorProfile("anna", "Anna", ["support"], [new SkillLevel("french", 8)], 4) { ChannelLimits = [new ChannelLimit("chat", 2)] },
            new OperatorProfile("ben", "Ben", ["sales"], []),
        ],
        new Dictionary<string, string> { ["+15550100"] = "support" })
    {
        Version = 7,
        Name = "Shop",
        Zone = "Asia/Tokyo",
        Channels = [new ChannelPolicy("sms", 2, 3, 1, ["chat"])],
        Calendars =
        [
            new BusinessCalendar
            {
                Id = "office",
                Name = "Office",
                Zone = "Asia/Tokyo",
                Week = [new WeekdayHours("monday", [new OpenInterval("09:00", "12:00"), new OpenInterval("13:00", "18:00")])],
                Holidays = [new Holiday(new DateOnly(2026, 1, 1), "New Year")],
                Exceptions = [new DayException(new DateOnly(2026, 12, 30), [new OpenInterval("09:00", "12:00")], "Cleaning"), new DayException(new DateOnly(2026, 12, 31), [])],
            },
        ],
        ServiceLevels =
        [
            new ServiceLevel
            {
                Id = "vip",
                Name = "VIP",
                When = new ServiceScope { Queues = ["support"], Channels = ["chat"], Segments = ["vip"], MinPriority = 4 },
                Calendar = "office",
                FirstResponse = TimeSpan.FromSeconds(30),
                NextResponse = TimeSpan.FromSeconds(60),
                Resolution = TimeSpan.FromMinutes(30),
                PauseWhileCustomerAwaited = true,
                Warnings = [0.5, 0.8],
                Escalations = [new Escalation(ClockKind.FirstResponse, 1, EscalationAction.MoveToQueue, "sales")],
            },
        ],
        Reasons = [new AwayReason("lunch", new Names("Lunch", "昼休み"), Productive: true)],
        Replies = [new CannedReply("hello", new Names("Hello", "挨拶"), new Names("Hello!\nHow are you?", "こんにちは。"), ["support"])],
        Dispositions = [new Disposition("solved", new Names("Solved", "解決"))],
        Texting = new TextingPolicy
        {
            Stop = ["BASTA"],
            Start = ["AGAIN"],
            Help = ["CONTACT"],
            HelpText = new Names("Call us.", "お電話ください。"),
            Quiet = new QuietHours(new TimeOnly(21, 0), new TimeOnly(8, 0)),
            Country = "81",
        },
        Webhooks =
        [
            new Subscription("crm", "CRM", "https://crm.example/hooks", [HookKind.Closed, HookKind.MessageAdded], true, Noon),
            new Subscription("old", "old", "https://old.example/", [HookKind.Rated], false, null),
        ],
        EntryRules =
        [
            new EntryRule(
                "dealers", new EntryCondition(["support"], ["chat"], ["dealer"], ["ja"], ["https://shop.example/"]),
                new EntryAction("sales", 5, [new SkillNeed("french")], [new QueueShare("sales", 3), new QueueShare("support", 1)])),
        ],
    };
}
