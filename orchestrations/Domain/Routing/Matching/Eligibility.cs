using ContactFunctions.Domain.Presence;

namespace ContactFunctions.Domain.Routing.Matching;

/// <summary>May this operator get this conversation now? The one place that says so, for deciding and for explaining alike.</summary>
public static class Eligibility
{
    /// <summary>The first reason against, or null when there is none.</summary>
    /// <param name="taken">Units that this pass has already given to the operator.</param>
    /// <param name="everyoneTried">True lifts the memory of declined offers.</param>
    public static Unroutable? WhyNot(Placement ticket, Candidate candidate, int taken, DateTimeOffset now, bool everyoneTried = false) =>
        !candidate.Profile.Queues.Contains(ticket.Queue) ? Unroutable.NotInQueue
        : PresenceRules.WhyNot(candidate.State, candidate.LeaseUntil, now) is { } absent ? absent
        : ticket.Skills.Any(skill => !candidate.Profile.Skills.Contains(skill)) ? Unroutable.MissingSkill
        : candidate.SpareUnits(taken) < ticket.Weight ? Unroutable.CapacityFull
        : !everyoneTried && HasDeclined(ticket, candidate.Profile.Id, now) ? Unroutable.DeclinedRecently
        : null;

    /// <summary>Every operator who is not eligible, and why.</summary>
    public static IEnumerable<Rejection> Explain(Placement ticket, Snapshot snapshot) =>
        from candidate in snapshot.Candidates
        let why = WhyNot(ticket, candidate, 0, snapshot.TakenAt)
        where why is not null
        select new Rejection(candidate.Profile.Id, why.Value);

    private static bool HasDeclined(Placement ticket, string person, DateTimeOffset now) =>
        ticket.Declined.Any(declined => declined.Operator == person && declined.Until > now);
}
