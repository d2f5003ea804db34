using ContactFunctions.Domain.Routing.Matching;

namespace ContactFunctions.Domain.Presence;

/// <summary>How an operator's own words and deeds change what the ledger knows of them.</summary>
public static class PresenceRules
{
    /// <summary>Repeating the same declaration changes nothing; "available" also ends not responding, and never resets idle time.</summary>
    public static OperatorState Declare(OperatorState state, DeclaredStatus status, string? reason, DateTimeOffset now)
    {
        var responsive = state.Responsive || status is DeclaredStatus.Available;
        if (state.Status == status && state.Reason == reason && state.Responsive == responsive)
            return state;
        return state with
        {
            Status = status,
            Reason = reason,
            Responsive = responsive,
            Misses = responsive ? 0 : state.Misses,
            StatusSince = state.Status == status ? state.StatusSince : now,
            IdleSince = state.IdleSince == default ? now : state.IdleSince,
            Version = state.Version + 1,
        };
    }

    /// <summary>A device came back: whoever was lost is there again.</summary>
    public static OperatorState Returned(OperatorState state) =>
        state.Lost ? state with { Lost = false, Version = state.Version + 1 } : state;

    public static OperatorState MarkLost(OperatorState state) =>
        state.Lost ? state : state with { Lost = true, Version = state.Version + 1 };

    /// <summary>An offer ran out; after <paramref name="missesMax"/> in a row the operator is not responding.</summary>
    public static OperatorState Missed(OperatorState state, int missesMax) =>
        state with { Misses = state.Misses + 1, Responsive = state.Responsive && state.Misses + 1 < missesMax };

    /// <summary>The first reason why no new work reaches the operator whatever it is, or null when it may.</summary>
    public static Unroutable? WhyNot(OperatorState state, DateTimeOffset? leaseUntil, DateTimeOffset now) =>
        state.Status is DeclaredStatus.Offline ? Unroutable.Offline
        : state.Status is DeclaredStatus.Away ? Unroutable.Away
        : state.Lost || leaseUntil is not { } until || until <= now ? Unroutable.NoLease
        : !state.Responsive ? Unroutable.NotResponding
        : null;
}
