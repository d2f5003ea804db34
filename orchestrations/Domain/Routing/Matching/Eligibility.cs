using ContactFunctions.Domain.Organisations;
using ContactFunctions.Domain.Presence;

namespace ContactFunctions.Domain.Routing.Matching;

/// <summary>May this operator get this conversation now? The one place that says so, for deciding and for explaining alike.</summary>
public static class Eligibility
{
    /// <summary>The first reason against, or null when there is none.</summary>
    /// <param name="held">True while the conversation is kept for its preferred operator; see <see cref="IsHeld"/>.</param>
    /// <param name="everyoneTried">True lifts the memory of declined offers.</param>
    public static Unroutable? WhyNot(
        Placement ticket, Candidate candidate, Organisation organisation, DateTimeOffset now, bool held = false, bool everyoneTried = false) =>
        !candidate.Profile.Queues.Contains(ticket.Queue) ? Unroutable.NotInQueue
        : PresenceRules.WhyNot(candidate.State, candidate.LeaseUntil, now) is { } absent ? absent
        : Lacking(ticket, candidate.Profile) is { } lacking ? lacking
        : WithoutRoom(ticket, candidate, organisation) is { } full ? full
        : held && candidate.Profile.Id != ticket.PreferredOperator ? Unroutable.HeldForPreferred
        : !everyoneTried && HasDeclined(ticket, candidate.Profile.Id, now) ? Unroutable.DeclinedRecently
        : null;

    /// <summary>
    /// True while nobody but the preferred operator may be asked: their patience lasts, they have not said no, and they are there, or the
    /// customer asked for nobody else.
    /// </summary>
    /// <param name="isThere">Whether new work may reach an operator at all, were there room.</param>
    public static bool IsHeld(Placement ticket, Func<string, bool> isThere, DateTimeOffset now) =>
        ticket.PreferredUntil > now
        && ticket.PreferredOperator is { } preferred
        && !HasDeclined(ticket, preferred, now)
        && (ticket.Direct || isThere(preferred));

    /// <summary>Every reason against, in the order in which they are asked.</summary>
    public static IEnumerable<Unroutable> WhyElse(
        Placement ticket, Candidate candidate, Organisation organisation, DateTimeOffset now, bool held)
    {
        Unroutable?[] reasons =
        [
            candidate.Profile.Queues.Contains(ticket.Queue) ? null : Unroutable.NotInQueue,
            PresenceRules.WhyNot(candidate.State, candidate.LeaseUntil, now),
            Lacking(ticket, candidate.Profile),
            WithoutRoom(ticket, candidate, organisation),
            held && candidate.Profile.Id != ticket.PreferredOperator ? Unroutable.HeldForPreferred : null,
            HasDeclined(ticket, candidate.Profile.Id, now) ? Unroutable.DeclinedRecently : null,
        ];
        return reasons.OfType<Unroutable>();
    }

    private static Unroutable? Lacking(Placement ticket, OperatorProfile profile)
    {
        foreach (var need in ticket.Needs)
            if (ticket.Requires(need) && profile.LevelOf(need.Skill) is var level && level < need.Level)
                return level == 0 ? Unroutable.MissingSkill : Unroutable.SkillTooLow;
        return null;
    }

    private static Unroutable? WithoutRoom(Placement ticket, Candidate candidate, Organisation organisation) =>
        IsPlainlyFree(ticket, candidate, organisation) ? null
        : organisation.AllowanceOf(candidate.Profile, ticket.Channel).RoomFor(candidate.State, ticket.Channel, ticket.Weight) switch
        {
            Room.Full => Unroutable.CapacityFull,
            Room.ChannelFull => Unroutable.ChannelLimit,
            Room.Free or Room.ByInterrupting => null,
        };

    /// <summary>The ordinary case of a pass over thousands: no limit of the channel's, and units to spare.</summary>
    private static bool IsPlainlyFree(Placement ticket, Candidate candidate, Organisation organisation) =>
        candidate.State.UsedUnits + ticket.Weight <= candidate.Profile.Capacity
        && candidate.Profile.ChannelLimits is null
        && organisation.ChannelOf(ticket.Channel).MaxPerOperator is null;

    private static bool HasDeclined(Placement ticket, string person, DateTimeOffset now)
    {
        foreach (var declined in ticket.Declined)
            if (declined.Operator == person && declined.Until > now)
                return true;
        return false;
    }
}
