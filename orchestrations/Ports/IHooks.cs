using ContactFunctions.Domain.Hooks;

namespace ContactFunctions.Ports;

/// <summary>Deliveries to other systems, and how each of these stands.</summary>
public interface IHooks
{
    /// <summary>Adds what is not there yet, due at once; a repeat adds nothing. One subscription's are stored together as far as they fit.</summary>
    Task AddAsync(string subscription, IReadOnlyList<Happening> happenings, CancellationToken cancellation);

    /// <summary>Ids of deliveries that are due, those first that are due longest.</summary>
    Task<IReadOnlyList<string>> DueAsync(string subscription, DateTimeOffset now, int limit, CancellationToken cancellation);

    /// <summary>When the next delivery is due; null when none is pending.</summary>
    Task<DateTimeOffset?> NextDueAsync(string subscription, CancellationToken cancellation);

    Task<Delivery?> FindAsync(string subscription, string id, CancellationToken cancellation);

    /// <summary>
    /// Decides on the newest row and stores under its ETag: of all who claim, one gets it. Null when there is no such delivery, or the rule
    /// changes nothing.
    /// </summary>
    Task<Delivery?> ChangeAsync(string subscription, string id, Func<Delivery, Delivery?> rule, CancellationToken cancellation);

    /// <summary>Newest first.</summary>
    /// <param name="after">Id of the last one that is known; null: from the newest.</param>
    Task<IReadOnlyList<Delivery>> ListAsync(
        string subscription, DeliveryState? state, string? after, int limit, CancellationToken cancellation);

    Task<Standing> StandingAsync(string subscription, CancellationToken cancellation);

    /// <summary>Changes what is said of a subscription; two at once both count. A repeat does no harm.</summary>
    Task NoteAsync(string subscription, StandingNote note, CancellationToken cancellation);

    /// <summary>0 for one whose secret was never changed.</summary>
    Task<SecretVersion> SecretOfAsync(string subscription, CancellationToken cancellation);

    /// <summary>The next version of the secret; a repeat of the command answers as the first time.</summary>
    Task<SecretVersion> RotateAsync(string subscription, string commandId, DateTimeOffset now, CancellationToken cancellation);

    /// <summary>Removes what happened before and was not wanted again since, at most a thousand at once, and answers how many.</summary>
    Task<int> ForgetAsync(DateTimeOffset before, CancellationToken cancellation);
}

/// <summary>How a subscription stands.</summary>
/// <param name="FailingSince">Of the first of the failures since something was delivered; null: the last one was delivered.</param>
/// <param name="WellSince">Of the first delivery since the last failure; null: there was none.</param>
/// <param name="SwitchedOffAt">When the receiver answered 410; null: never.</param>
/// <param name="Pending">Up to <see cref="CountedMax"/> are counted.</param>
/// <param name="Dead">Up to <see cref="CountedMax"/> are counted.</param>
public sealed record Standing(DateTimeOffset? FailingSince, DateTimeOffset? WellSince, DateTimeOffset? SwitchedOffAt, int Pending, int Dead)
{
    public const int CountedMax = 1_000;

    /// <summary>Nothing goes there until somebody switches it on anew.</summary>
    public bool IsOff(Subscription subscription) => SwitchedOffAt >= subscription.ActiveSince;
}

/// <summary>What a call tells of a subscription.</summary>
public enum StandingNote
{
    Delivered,
    Failed,
    SwitchedOff,
}

/// <param name="Generation">Raised by every change.</param>
/// <param name="PreviousUntil">Until then the one before is signed with as well; null: there is none.</param>
public sealed record SecretVersion(int Generation, DateTimeOffset? PreviousUntil);
