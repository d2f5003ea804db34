namespace ContactFunctions.Domain.Organisations.Rules;

/// <summary>What a configuration may hold. Ranges are inclusive.</summary>
public static class OrganisationLimits
{
    public const int QueuesMax = 200;
    public const int OperatorsMax = 2_000;
    public const int AddressesMax = 500;
    public const int ChannelsMax = 20;
    public const int CalendarsMax = 100;
    public const int ChoicesMax = 100;
    public const int RepliesMax = 200;
    public const int ReplyCharactersMax = 2_000;
    public const int EntryRulesMax = 200;

    /// <summary>Needs of a queue or a rule, overflow steps, shares, conditions of one kind.</summary>
    public const int PartsMax = 50;

    /// <summary>Queues and skills of one operator.</summary>
    public const int BelongingsMax = 200;

    public const int IdCharactersMax = 64;
    public const int OperatorIdCharactersMax = 128;
    public const int NameCharactersMax = 100;
    public const int PageCharactersMax = 500;

    /// <summary>Of the answer to HELP: it goes out as few segments.</summary>
    public const int HelpTextCharactersMax = 300;

    public const int CapacityMax = 100;
    public const int WeightMax = 100;
    public const int ChannelPriorityMax = 10;
    public const int ConversationsMax = 100;
    public const int OfferMissesMax = 20;
    public const int WaitNoticesMax = 50;
    public const int WrapUpExtensionsMax = 10;
    public const int WaitingMax = 100_000;
    public const int ShareWeightMax = 1_000;
    public const int ConversationDaysMax = 36_500;

    public static readonly TimeSpan OfferTtlMin = TimeSpan.FromSeconds(1);
    public static readonly TimeSpan OfferTtlMax = TimeSpan.FromMinutes(10);
    public static readonly TimeSpan PatienceMax = TimeSpan.FromHours(24);
    public static readonly TimeSpan WaitMin = TimeSpan.FromSeconds(1);
    public static readonly TimeSpan WaitMax = TimeSpan.FromDays(7);
    public static readonly TimeSpan ShortAbandonMax = TimeSpan.FromMinutes(10);
    public static readonly TimeSpan PriorityBoostMax = TimeSpan.FromHours(24);
    public static readonly TimeSpan WrapUpMax = TimeSpan.FromHours(2);
    public static readonly TimeSpan SilenceMin = TimeSpan.FromSeconds(1);
    public static readonly TimeSpan SilenceMax = TimeSpan.FromDays(30);
    public static readonly TimeSpan FollowUpAfterMin = TimeSpan.FromSeconds(10);
    public static readonly TimeSpan ReopenWindowMax = TimeSpan.FromDays(90);
    public static readonly TimeSpan HandlingMin = TimeSpan.FromSeconds(1);
    public static readonly TimeSpan HandlingMax = TimeSpan.FromHours(24);
}
