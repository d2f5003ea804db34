namespace ContactFunctions.Domain.Organisations.Document;

/// <summary>Everything that the business edits, replaced whole.</summary>
public sealed record OrganisationDocument : Part
{
    /// <summary>Given by the store; what a writer says of it does not count.</summary>
    public long? Version { get; init; }

    public string? Name { get; init; }

    public string? Zone { get; init; }

    /// <summary>Seconds of silence after which a customer who has agreed to it is written to where they are.</summary>
    public double? FollowUpAfter { get; init; }

    public IReadOnlyList<QueueDocument?>? Queues { get; init; }

    public IReadOnlyList<OperatorDocument?>? Operators { get; init; }

    /// <summary>Our address (an E.164 number) → the queue that serves it.</summary>
    public IReadOnlyDictionary<string, string?>? Addresses { get; init; }

    public IReadOnlyList<ChannelDocument?>? Channels { get; init; }

    public IReadOnlyList<CalendarDocument?>? Calendars { get; init; }

    public IReadOnlyList<ServiceLevelDocument?>? ServiceLevels { get; init; }

    public IReadOnlyList<ChoiceDocument?>? Reasons { get; init; }

    public IReadOnlyList<ChoiceDocument?>? Dispositions { get; init; }

    public IReadOnlyList<ReplyDocument?>? Replies { get; init; }

    public IReadOnlyList<EntryRuleDocument?>? EntryRules { get; init; }

    public TextingDocument? Texting { get; init; }

    public IReadOnlyList<WebhookDocument?>? Webhooks { get; init; }

    public RetentionDocument? Retention { get; init; }
}
