using ContactFunctions.Domain.Routing;
using ContactFunctions.Domain.Routing.Matching;

namespace ContactFunctions.Domain.Organisations;

/// <summary>How one queue is run.</summary>
public sealed record QueuePolicy
{
    /// <summary>1 to 64 of <c>a–z 0–9 -</c>; part of row keys and addresses.</summary>
    public required string Queue { get; init; }

    public required string Name { get; init; }

    /// <summary>The name in each language; null: <see cref="Name"/> in all.</summary>
    public Names? Names { get; init; }

    /// <summary>Id of the calendar with the queue's hours; null: always open.</summary>
    public string? Calendar { get; init; }

    /// <summary>True: the chosen operator is connected without being asked.</summary>
    public bool AutoConnect { get; init; }

    public SelectionPolicy Selection { get; init; } = SelectionPolicy.LongestIdle;

    /// <summary>Operators asked at the same time, the first to accept has it; 1 to <see cref="Offer.RingMax"/>. Not used with <see cref="AutoConnect"/>.</summary>
    public int RingSize { get; init; } = 1;

    /// <summary>What every contact of the queue asks of its operator; null: nothing.</summary>
    public IReadOnlyList<SkillNeed>? Skills { get; init; }

    /// <summary>How long a contact is kept for its preferred operator while they are there but have no room. Zero: they are only asked first.</summary>
    public TimeSpan PreferredPatience { get; init; }

    /// <summary>How long a contact that asked for one operator is kept for them, whether they are there or not.</summary>
    public TimeSpan DirectPatience { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Where contacts go that wait too long, in order; null: nowhere.</summary>
    public IReadOnlyList<OverflowStep>? Overflow { get; init; }

    /// <summary>Null: any number may wait for any time.</summary>
    public QueueLimit? Limit { get; init; }

    /// <summary>Time in the queue after which <see cref="Fallback"/> is offered; null: never.</summary>
    public TimeSpan? FallbackAfter { get; init; }

    public LimitAction Fallback { get; init; } = LimitAction.CallBack;

    /// <summary>Whoever leaves before this has hardly waited: counted as a short abandon.</summary>
    public TimeSpan ShortAbandon { get; init; } = TimeSpan.FromSeconds(10);

    public TimeSpan OfferTtl { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Missed offers in a row after which an operator is not responding.</summary>
    public int OfferMissesMax { get; init; } = 3;

    /// <summary>Waiting time that one step of priority is worth.</summary>
    public TimeSpan PriorityBoost { get; init; } = TimeSpan.FromMinutes(5);

    public TimeSpan WrapUp { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>What one extension of wrap-up adds.</summary>
    public TimeSpan WrapUpExtension { get; init; } = TimeSpan.FromSeconds(60);

    public int WrapUpExtensionsMax { get; init; } = 2;

    /// <summary>The customer's silence after which an answered conversation frees its capacity.</summary>
    public TimeSpan CustomerIdleAfter { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Idle time after which the conversation is closed.</summary>
    public TimeSpan AutoCloseAfter { get; init; } = TimeSpan.FromHours(24);

    /// <summary>Silence of both sides after which a conversation ends whatever it waits for, answered or not.</summary>
    public TimeSpan GiveUpAfter { get; init; } = TimeSpan.FromDays(7);

    /// <summary>First wait notice after this long, then after the same again, each step doubled.</summary>
    public TimeSpan WaitNoticeAfter { get; init; } = TimeSpan.FromSeconds(30);

    public int WaitNoticesMax { get; init; } = 5;

    /// <summary>How long a closed conversation of a standing address is continued by the next text.</summary>
    public TimeSpan ReopenWindow { get; init; } = TimeSpan.FromHours(72);

    /// <summary>Waiting tickets from which the queue counts as crowded.</summary>
    public int CrowdedFrom { get; init; } = 10;

    /// <summary>What one conversation takes on average, for estimates before there is history.</summary>
    public TimeSpan AverageHandling { get; init; } = TimeSpan.FromMinutes(4);
}
