using ContactFunctions.Domain.Routing.Matching;

namespace ContactFunctions.Domain.Presence;

/// <summary>How an operator's own words and deeds, and their devices, change what the ledger knows of them. What changes nothing answers the same object.</summary>
public static class PresenceRules
{
    /// <summary>
    /// Repeating the same declaration changes nothing; "available" also ends not responding, and never resets idle time. A declaration for now
    /// cancels what was planned; one for after the conversation is one for now when nothing is held.
    /// </summary>
    public static OperatorState Declare(OperatorState state, Declaration declared, DateTimeOffset now) =>
        declared.AfterConversation && state.UsedUnits > 0 && (declared.Status, declared.Reason) != (state.Status, state.Reason)
            ? Plan(state, declared, now)
            : DeclareNow(state, declared, now);

    /// <summary>Carries out what was planned, once nothing charges the operator's units any more.</summary>
    public static OperatorState SettlePending(OperatorState state, DateTimeOffset now) => state is { PendingStatus: { } status, UsedUnits: 0 }
        ? DeclareNow(state, new Declaration(status, state.PendingReason, state.PendingBy ?? PresenceFact.Self), now)
        : state;

    /// <summary>The last device left or fell silent.</summary>
    /// <param name="endedAt">When that was; earlier than now when it is noticed late.</param>
    /// <param name="by"><see cref="PresenceFact.Self"/> when the device said so, <see cref="PresenceFact.System"/> when it fell silent.</param>
    public static OperatorState Lapsed(OperatorState state, DateTimeOffset endedAt, string by) => state.GoneSince is not null
        ? state
        : Noted(state with { GoneSince = endedAt }, PresenceFactKind.LeaseEnded, endedAt, by);

    /// <summary>A device came back: whoever was gone or lost is there again.</summary>
    public static OperatorState Returned(OperatorState state, DateTimeOffset now) => state is { Lost: false, GoneSince: null }
        ? state
        : Noted(state with { Lost = false, GoneSince = null }, PresenceFactKind.Returned, now, PresenceFact.Self);

    /// <param name="endedAt">When the last lease ended; null when there never was one.</param>
    public static OperatorState MarkLost(OperatorState state, DateTimeOffset? endedAt, DateTimeOffset now) => state.Lost
        ? state
        : Noted(Lapsed(state, endedAt ?? now, PresenceFact.System) with { Lost = true }, PresenceFactKind.Lost, now, PresenceFact.System);

    /// <summary>An offer ran out; after <paramref name="missesMax"/> in a row the operator is not responding.</summary>
    public static OperatorState Missed(OperatorState state, int missesMax, DateTimeOffset now)
    {
        var missed = state with { Misses = state.Misses + 1 };
        return state.Responsive && missed.Misses >= missesMax
            ? Noted(missed with { Responsive = false }, PresenceFactKind.NotResponding, now, PresenceFact.System)
            : missed;
    }

    /// <summary>They took an offer or wrote: whoever does that responds.</summary>
    public static OperatorState Answered(OperatorState state, DateTimeOffset now) =>
        !state.Responsive ? Noted(state with { Misses = 0, Responsive = true }, PresenceFactKind.Responding, now, PresenceFact.Self)
        : state.Misses == 0 ? state
        : state with { Misses = 0 };

    /// <summary>The first reason why no new work reaches the operator whatever it is, or null when it may.</summary>
    public static Unroutable? WhyNot(OperatorState state, DateTimeOffset? leaseUntil, DateTimeOffset now) =>
        state.Status is DeclaredStatus.Offline ? Unroutable.Offline
        : state.Status is DeclaredStatus.Away ? Unroutable.Away
        : state.Lost || leaseUntil is not { } until || until <= now ? Unroutable.NoLease
        : !state.Responsive ? Unroutable.NotResponding
        : state.PendingStatus is not null ? Unroutable.Pending
        : null;

    private static OperatorState DeclareNow(OperatorState state, Declaration declared, DateTimeOffset now)
    {
        var responsive = state.Responsive || declared.Status is DeclaredStatus.Available;
        if (state.Status == declared.Status && state.Reason == declared.Reason && state.Responsive == responsive && state.PendingStatus is null)
            return state;
        var after = state with
        {
            Status = declared.Status,
            Reason = declared.Reason,
            Responsive = responsive,
            Misses = responsive ? 0 : state.Misses,
            StatusSince = state.Status == declared.Status && state.Reason == declared.Reason ? state.StatusSince : now,
            IdleSince = state.IdleSince == default ? now : state.IdleSince,
            PendingStatus = null,
            PendingReason = null,
            PendingBy = null,
        };
        return Noted(after, PresenceFactKind.Declared, now, declared.By);
    }

    private static OperatorState Plan(OperatorState state, Declaration declared, DateTimeOffset now) =>
        state.PendingStatus == declared.Status && state.PendingReason == declared.Reason
            ? state
            : Noted(
                state with { PendingStatus = declared.Status, PendingReason = declared.Reason, PendingBy = declared.By },
                PresenceFactKind.Planned, now, declared.By);

    private static OperatorState Noted(OperatorState after, PresenceFactKind kind, DateTimeOffset at, string by) => after with
    {
        Version = after.Version + 1,
        Log = after.Log.With(new PresenceFact(
            after.Log.LastNumber + 1, kind, at, after.Status, after.Reason, after.Responsive, after.GoneSince is null, after.PendingStatus,
            after.PendingReason, by)),
    };
}
