using ContactFunctions.Domain.Calendars;
using ContactFunctions.Domain.Routing;
using ContactFunctions.Domain.Routing.Matching;

namespace ContactFunctions.Domain.Organisations.Document;

/// <summary>
/// A document as the organisation that it describes. Never fails: what is absent has its default, what cannot be understood is left out.
/// <see cref="DocumentRules"/> says what is wrong with it before it is stored.
/// </summary>
public static class DocumentReader
{
    /// <summary>The defaults of everything that a document does not mention.</summary>
    internal static QueuePolicy Plain { get; } = new() { Queue = "", Name = "" };

    public static Organisation ToOrganisation(this OrganisationDocument document) => new(
        Items(document.Queues).Where(queue => queue.Queue is not null).DistinctBy(queue => queue.Queue).Select(Queue),
        Items(document.Operators).Where(person => person.Id is not null).DistinctBy(person => person.Id).Select(Operator),
        (document.Addresses ?? new Dictionary<string, string?>())
            .Where(pair => pair.Value is not null).ToDictionary(pair => pair.Key, pair => pair.Value!))
    {
        Version = document.Version ?? 0,
        Name = document.Name ?? "",
        Zone = document.Zone ?? "Etc/UTC",
        FollowUpAfter = Span.Of(document.FollowUpAfter) ?? TimeSpan.FromMinutes(2),
        Calendars = [.. Items(document.Calendars).Select(PolicyReader.ToCalendar)
            .Where(calendar => CalendarRules.Problems(calendar).Count == 0).DistinctBy(calendar => calendar.Id)],
        ServiceLevels = [.. Items(document.ServiceLevels).Where(level => level.Id is not null).Select(PolicyReader.ToLevel)],
        Channels = [.. Items(document.Channels).Where(channel => channel.Channel is not null).Select(Channel)],
        Reasons = [.. Items(document.Reasons).Where(reason => reason.Code is not null).Select(reason =>
            new AwayReason(reason.Code!, NamesOf(reason.Names) ?? new Names(), reason.Productive ?? false))],
        Dispositions = [.. Items(document.Dispositions).Where(disposition => disposition.Code is not null).Select(disposition =>
            new Disposition(disposition.Code!, NamesOf(disposition.Names) ?? new Names()))],
        Replies = [.. Items(document.Replies).Where(reply => reply.Code is not null).Select(reply =>
            new CannedReply(reply.Code!, NamesOf(reply.Names) ?? new Names(), NamesOf(reply.Texts) ?? new Names(), Texts(reply.Queues)))],
        EntryRules = [.. Items(document.EntryRules).Select(Rule)],
        Texting = TextingParts.ToPolicy(document.Texting),
        Webhooks = [.. Items(document.Webhooks).Where(hook => hook.Id is not null).DistinctBy(hook => hook.Id).Select(WebhookParts.ToSubscription)],
        ConversationDays = document.Retention?.ConversationDays,
    };

    private static QueuePolicy Queue(QueueDocument queue) => new()
    {
        Queue = queue.Queue!,
        Name = queue.Name ?? queue.Queue!,
        Names = NamesOf(queue.Names),
        Calendar = queue.Calendar,
        AutoConnect = queue.AutoConnect ?? Plain.AutoConnect,
        Selection = Spelling<SelectionPolicy>.Read(queue.Selection) ?? Plain.Selection,
        RingSize = queue.RingSize ?? Plain.RingSize,
        Skills = queue.Skills is null ? null : Needs(queue.Skills),
        PreferredPatience = Span.Of(queue.PreferredPatienceSeconds) ?? Plain.PreferredPatience,
        DirectPatience = Span.Of(queue.DirectPatienceSeconds) ?? Plain.DirectPatience,
        Overflow = queue.Overflow is null ? null : [.. Items(queue.Overflow).Where(step => step.ToQueue is not null).Select(step =>
            new OverflowStep(step.ToQueue!, Span.Of(step.AfterSeconds), step.WaitingOver))],
        Limit = queue.Limit is { } limit
            ? new QueueLimit(limit.WaitingMax, Span.Of(limit.EstimatedWaitMaxSeconds), Spelling<LimitAction>.Read(limit.Then) ?? LimitAction.LeaveMessage)
            : null,
        FallbackAfter = Span.Of(queue.FallbackAfterSeconds),
        Fallback = Spelling<LimitAction>.Read(queue.Fallback) ?? Plain.Fallback,
        ShortAbandon = Span.Of(queue.ShortAbandonSeconds) ?? Plain.ShortAbandon,
        OfferTtl = Span.Of(queue.OfferTtlSeconds) ?? Plain.OfferTtl,
        OfferMissesMax = queue.OfferMissesMax ?? Plain.OfferMissesMax,
        PriorityBoost = Span.Of(queue.PriorityBoostSeconds) ?? Plain.PriorityBoost,
        WrapUp = Span.Of(queue.WrapUpSeconds) ?? Plain.WrapUp,
        WrapUpExtension = Span.Of(queue.WrapUpExtensionSeconds) ?? Plain.WrapUpExtension,
        WrapUpExtensionsMax = queue.WrapUpExtensionsMax ?? Plain.WrapUpExtensionsMax,
        CustomerIdleAfter = Span.Of(queue.CustomerIdleAfterSeconds) ?? Plain.CustomerIdleAfter,
        GiveUpAfter = Span.Of(queue.GiveUpAfterSeconds) ?? Plain.GiveUpAfter,
        AutoCloseAfter = Span.Of(queue.AutoCloseAfterSeconds) ?? Plain.AutoCloseAfter,
        WaitNoticeAfter = Span.Of(queue.WaitNoticeAfterSeconds) ?? Plain.WaitNoticeAfter,
        WaitNoticesMax = queue.WaitNoticesMax ?? Plain.WaitNoticesMax,
        ReopenWindow = Span.Of(queue.ReopenWindowSeconds) ?? Plain.ReopenWindow,
        CrowdedFrom = queue.CrowdedFrom ?? Plain.CrowdedFrom,
        AverageHandling = Span.Of(queue.AverageHandlingSeconds) ?? Plain.AverageHandling,
    };

    private static OperatorProfile Operator(OperatorDocument person)
    {
        var profile = new OperatorProfile(
            person.Id!, person.Name ?? person.Id!, Texts(person.Queues),
            [.. (person.Skills ?? new Dictionary<string, int>()).Select(skill => new SkillLevel(skill.Key, skill.Value))]);
        return profile with
        {
            Capacity = person.Capacity ?? profile.Capacity,
            ChannelLimits = person.ChannelLimits is { } limits ? [.. limits.Select(limit => new ChannelLimit(limit.Key, limit.Value))] : null,
        };
    }

    private static ChannelPolicy Channel(ChannelDocument channel)
    {
        var policy = new ChannelPolicy(channel.Channel!);
        return policy with
        {
            Weight = channel.Weight ?? policy.Weight,
            MaxPerOperator = channel.MaxPerOperator,
            Priority = channel.Priority ?? policy.Priority,
            Interrupts = channel.Interrupts is null ? null : Texts(channel.Interrupts),
        };
    }

    private static EntryRule Rule(EntryRuleDocument rule) => new(
        rule.Name ?? "",
        rule.When is { } when
            ? new EntryCondition(OrNull(when.Queues), OrNull(when.Channels), OrNull(when.Segments), OrNull(when.Locales), OrNull(when.Pages))
            : new EntryCondition(),
        rule.Then is { } then
            ? new EntryAction(
                then.Queue, then.Priority, then.Needs is null ? null : Needs(then.Needs),
                then.Spread is null ? null : [.. Items(then.Spread).Where(share => share.Queue is not null).Select(share => new QueueShare(share.Queue!, share.Weight ?? 1))])
            : new EntryAction());

    private static IReadOnlyList<SkillNeed> Needs(IReadOnlyList<NeedDocument?> needs) =>
    [
        .. Items(needs).Where(need => need.Skill is not null).Select(need =>
            new SkillNeed(need.Skill!, need.Level ?? 1, need.Preferred ?? false, Span.Of(need.RelaxAfterSeconds))),
    ];

    private static Names? NamesOf(NamesDocument? names) => names is null ? null : new Names(names.En, names.Ja);

    private static IReadOnlyList<string>? OrNull(IReadOnlyList<string?>? texts) => texts is null ? null : Texts(texts);

    internal static IReadOnlyList<string> Texts(IReadOnlyList<string?>? texts) => [.. (texts ?? []).OfType<string>()];

    internal static IEnumerable<T> Items<T>(IReadOnlyList<T?>? items)
        where T : class =>
        (items ?? []).OfType<T>();
}
