using ContactFunctions.Domain.Routing;
using ContactFunctions.Domain.Routing.Matching;
using static ContactFunctions.Domain.Organisations.Document.Span;

namespace ContactFunctions.Domain.Organisations.Document;

/// <summary>An organisation as its document, with every default written out. Queues and operators are in order of their ids.</summary>
public static class DocumentWriter
{
    public static OrganisationDocument ToDocument(this Organisation organisation) => new()
    {
        Version = organisation.Version,
        Name = organisation.Name,
        Zone = organisation.Zone,
        FollowUpAfter = Seconds(organisation.FollowUpAfter),
        Queues = [.. organisation.Queues.Values.OrderBy(queue => queue.Queue, StringComparer.Ordinal).Select(Queue)],
        Operators = [.. organisation.Operators.Values.OrderBy(person => person.Id, StringComparer.Ordinal).Select(Operator)],
        Addresses = organisation.Addresses.OrderBy(pair => pair.Key, StringComparer.Ordinal).ToDictionary(pair => pair.Key, pair => (string?)pair.Value),
        Channels = [.. organisation.Channels.Select(channel => new ChannelDocument
        {
            Channel = channel.Channel,
            Weight = channel.Weight,
            MaxPerOperator = channel.MaxPerOperator,
            Priority = channel.Priority,
            Interrupts = channel.Interrupts,
        })],
        Calendars = [.. organisation.Calendars.Select(PolicyWriter.ToDocument)],
        ServiceLevels = [.. organisation.ServiceLevels.Select(PolicyWriter.ToDocument)],
        Reasons = [.. organisation.Reasons.Select(reason =>
            new ChoiceDocument { Code = reason.Code, Names = NamesOf(reason.Names), Productive = reason.Productive })],
        Dispositions = [.. organisation.Dispositions.Select(disposition =>
            new ChoiceDocument { Code = disposition.Code, Names = NamesOf(disposition.Names) })],
        Replies = [.. organisation.Replies.Select(reply => new ReplyDocument
        {
            Code = reply.Code, Names = NamesOf(reply.Names), Texts = NamesOf(reply.Texts), Queues = reply.Queues,
        })],
        EntryRules = [.. organisation.EntryRules.Select(Rule)],
        Texting = TextingParts.ToDocument(organisation.Texting),
        Webhooks = [.. organisation.Webhooks.Select(WebhookParts.ToDocument)],
        Retention = organisation.ConversationDays is { } days ? new RetentionDocument { ConversationDays = days } : null,
    };

    private static QueueDocument Queue(QueuePolicy queue) => new()
    {
        Queue = queue.Queue,
        Name = queue.Name,
        Names = NamesOf(queue.Names),
        Calendar = queue.Calendar,
        AutoConnect = queue.AutoConnect,
        Selection = Spelling<SelectionPolicy>.Of(queue.Selection),
        RingSize = queue.RingSize,
        Skills = queue.Skills is null ? null : Needs(queue.Skills),
        PreferredPatienceSeconds = Seconds(queue.PreferredPatience),
        DirectPatienceSeconds = Seconds(queue.DirectPatience),
        Overflow = queue.Overflow is null ? null : [.. queue.Overflow.Select(step =>
            new OverflowDocument { ToQueue = step.ToQueue, AfterSeconds = Seconds(step.After), WaitingOver = step.WaitingOver })],
        Limit = queue.Limit is not { } limit ? null : new LimitDocument
        {
            WaitingMax = limit.WaitingMax,
            EstimatedWaitMaxSeconds = Seconds(limit.EstimatedWaitMax),
            Then = Spelling<LimitAction>.Of(limit.Then),
        },
        FallbackAfterSeconds = Seconds(queue.FallbackAfter),
        Fallback = Spelling<LimitAction>.Of(queue.Fallback),
        ShortAbandonSeconds = Seconds(queue.ShortAbandon),
        OfferTtlSeconds = Seconds(queue.OfferTtl),
        OfferMissesMax = queue.OfferMissesMax,
        PriorityBoostSeconds = Seconds(queue.PriorityBoost),
        WrapUpSeconds = Seconds(queue.WrapUp),
        WrapUpExtensionSeconds = Seconds(queue.WrapUpExtension),
        WrapUpExtensionsMax = queue.WrapUpExtensionsMax,
        CustomerIdleAfterSeconds = Seconds(queue.CustomerIdleAfter),
        GiveUpAfterSeconds = Seconds(queue.GiveUpAfter),
        AutoCloseAfterSeconds = Seconds(queue.AutoCloseAfter),
        WaitNoticeAfterSeconds = Seconds(queue.WaitNoticeAfter),
        WaitNoticesMax = queue.WaitNoticesMax,
        ReopenWindowSeconds = Seconds(queue.ReopenWindow),
        CrowdedFrom = queue.CrowdedFrom,
        AverageHandlingSeconds = Seconds(queue.AverageHandling),
    };

    private static OperatorDocument Operator(OperatorProfile person) => new()
    {
        Id = person.Id,
        Name = person.Name,
        Queues = person.Queues,
        Skills = Ordered(person.Skills, skill => skill.Skill, skill => skill.Level),
        Capacity = person.Capacity,
        ChannelLimits = person.ChannelLimits is null ? null : Ordered(person.ChannelLimits, limit => limit.Channel, limit => limit.Max),
    };

    private static EntryRuleDocument Rule(EntryRule rule) => new()
    {
        Name = rule.Name,
        When = new EntryWhenDocument
        {
            Queues = rule.When.Queues,
            Channels = rule.When.Channels,
            Segments = rule.When.Segments,
            Locales = rule.When.Locales,
            Pages = rule.When.Pages,
        },
        Then = new EntryThenDocument
        {
            Queue = rule.Then.Queue,
            Priority = rule.Then.Priority,
            Needs = rule.Then.Needs is null ? null : Needs(rule.Then.Needs),
            Spread = rule.Then.Spread is null ? null : [.. rule.Then.Spread.Select(share => new ShareDocument { Queue = share.Queue, Weight = share.Weight })],
        },
    };

    private static IReadOnlyList<NeedDocument> Needs(IReadOnlyList<SkillNeed> needs) =>
    [
        .. needs.Select(need => new NeedDocument
        {
            Skill = need.Skill, Level = need.Level, Preferred = need.Preferred, RelaxAfterSeconds = Seconds(need.RelaxAfter),
        }),
    ];

    private static NamesDocument? NamesOf(Names? names) => names is null ? null : new NamesDocument { En = names.En, Ja = names.Ja };

    private static Dictionary<string, int> Ordered<T>(IEnumerable<T> items, Func<T, string> key, Func<T, int> value) =>
        items.DistinctBy(key).OrderBy(key, StringComparer.Ordinal).ToDictionary(key, value);
}
