using System.Collections.Frozen;
using ContactFunctions.Domain.Calendars;
using ContactFunctions.Domain.Hooks;
using ContactFunctions.Domain.Routing;
using ContactFunctions.Domain.Sla;
using ContactFunctions.Domain.Texting.Quiet;
using ContactFunctions.Domain.Texting.Words;
using NodaTime;

namespace ContactFunctions.Domain.Organisations;

/// <summary>Queues, operators and our own addresses: what the business edits. Immutable; a new version replaces it whole.</summary>
public sealed class Organisation(IEnumerable<QueuePolicy> queues, IEnumerable<OperatorProfile> operators, IReadOnlyDictionary<string, string> addresses)
{
    private readonly CalendarBook calendars = CalendarBook.Empty;
    private readonly TextWords textWords = new TextingPolicy().Words();

    /// <summary>1, 2, 3 …; 0 for one that was never stored.</summary>
    public long Version { get; init; }

    public string Name { get; init; } = "";

    /// <summary>IANA zone in which the organisation counts its days.</summary>
    public string Zone { get; init; } = "Etc/UTC";

    /// <summary>Silence after which a customer who has agreed to it is written to where they are. Default 2 min.</summary>
    public TimeSpan FollowUpAfter { get; init; } = TimeSpan.FromMinutes(2);

    public FrozenDictionary<string, QueuePolicy> Queues { get; } = queues.ToFrozenDictionary(queue => queue.Queue);

    public FrozenDictionary<string, OperatorProfile> Operators { get; } = operators.ToFrozenDictionary(person => person.Id);

    /// <summary>Our address (an E.164 number) → the queue that serves it.</summary>
    public IReadOnlyDictionary<string, string> Addresses { get; } = addresses;

    /// <summary>Channels that are not ordinary; every other one has weight 1 and no limit.</summary>
    public IReadOnlyList<ChannelPolicy> Channels { get; init; } = [];

    /// <summary>Hours that queues and service levels go by.</summary>
    public IReadOnlyList<BusinessCalendar> Calendars
    {
        get;
        init => (field, calendars) = (value, new CalendarBook(value));
    } = [];

    public IReadOnlyList<AwayReason> Reasons { get; init; } = [];

    public IReadOnlyList<Disposition> Dispositions { get; init; } = [];

    /// <summary>In the order in which they are offered.</summary>
    public IReadOnlyList<CannedReply> Replies { get; init; } = [];

    public IReadOnlyList<EntryRule> EntryRules { get; init; } = [];

    public TextingPolicy Texting
    {
        get;
        init => (field, textWords) = (value, value.Words());
    } = new();

    /// <summary>Other systems that are told of what happens.</summary>
    public IReadOnlyList<Subscription> Webhooks { get; init; } = [];

    /// <summary>Everybody that is called: the webhooks, and the addresses of service levels.</summary>
    public IReadOnlyList<Subscription> Subscriptions => field ??= [.. Webhooks, .. EscalationHooks.Of(ServiceLevels)];

    /// <summary>Days after its end for which what was said in a conversation is kept; null: for good.</summary>
    public int? ConversationDays { get; init; }

    /// <summary>Tried in this order; none at all means <see cref="ServiceLevel.Default"/>.</summary>
    public IReadOnlyList<ServiceLevel> ServiceLevels { get; init; } = [];

    /// <summary>The service levels, ready to measure by.</summary>
    public ServiceBook ServiceBook => field ??= new(
        ServiceLevels.Count == 0 ? [ServiceLevel.Default] : ServiceLevels, calendars, queue => PolicyOf(queue).Calendar);

    /// <summary>Policy of a queue that may have been removed since: the defaults under its own name then.</summary>
    public QueuePolicy PolicyOf(string queue) =>
        Queues.TryGetValue(queue, out var policy) ? policy : new QueuePolicy { Queue = queue, Name = queue };

    /// <summary>Profile of somebody the organisation may not know: they serve no queue then.</summary>
    public OperatorProfile ProfileOf(string id) =>
        Operators.TryGetValue(id, out var profile) ? profile : new OperatorProfile(id, id, [], [], 0);

    /// <summary>The hours of a calendar; round the clock for null and for one that the organisation does not have.</summary>
    public BusinessHours HoursOf(string? calendar) => calendars.HoursOf(calendar);

    /// <summary>What a customer's text asks of the line itself.</summary>
    public TextCommand CommandOf(string? text) => textWords.CommandOf(text);

    /// <summary>When a text that is no answer may go to this number; null: now. A number that tells no place is where the organisation is.</summary>
    public DateTimeOffset? QuietUntil(string number, DateTimeOffset now)
    {
        if (Texting.Quiet is not { } quiet)
            return null;
        var zones = NumberZones.Of(number);
        return quiet.Until(zones.Count > 0 ? zones : [DateTimeZoneProviders.Tzdb.GetZoneOrNull(Zone) ?? DateTimeZone.Utc], now);
    }

    public ChannelPolicy ChannelOf(string channel)
    {
        foreach (var policy in Channels)
            if (policy.Channel == channel)
                return policy;
        return new ChannelPolicy(channel);
    }

    /// <summary>How much of a channel's work an operator may carry.</summary>
    public Allowance AllowanceOf(OperatorProfile profile, string channel)
    {
        var policy = ChannelOf(channel);
        return new Allowance(
            profile.Capacity,
            profile.ChannelLimits?.FirstOrDefault(limit => limit.Channel == channel)?.Max ?? policy.MaxPerOperator,
            policy.Interrupts);
    }
}
