using ContactFunctions.Domain.Presence;

namespace ContactFunctions.Domain.Routing.Matching;

/// <summary>Who would be asked for one conversation now, and why the others would not (F3).</summary>
/// <param name="Ranked">The eligible operators, the first to be asked first.</param>
/// <param name="Rejected">Everybody else, each with every reason that stands against them, the first being the one that decides.</param>
public sealed record Explanation(IReadOnlyList<Candidate> Ranked, IReadOnlyList<Rejections> Rejected)
{
    /// <summary>Judged by the same rules as a matching pass, as if this conversation were the first of its queue.</summary>
    public static Explanation Of(Placement ticket, Snapshot snapshot)
    {
        var there = snapshot.Candidates
            .Where(one => PresenceRules.WhyNot(one.State, one.LeaseUntil, snapshot.TakenAt) is null)
            .Select(one => one.Profile.Id)
            .ToHashSet(StringComparer.Ordinal);
        var held = Eligibility.IsHeld(ticket, there.Contains, snapshot.TakenAt);
        var policy = snapshot.Organisation.PolicyOf(ticket.Queue).Selection;
        // As in a pass: where everybody who could take it has said no, they are asked again.
        var everyoneTried = !snapshot.Candidates.Any(one => Eligibility.WhyNot(ticket, one, snapshot.Organisation, snapshot.TakenAt, held) is null);
        var eligible = snapshot.Candidates
            .Where(one => Eligibility.WhyNot(ticket, one, snapshot.Organisation, snapshot.TakenAt, held, everyoneTried) is null)
            .Select(one => new Seat(one))
            .ToList();
        var asked = eligible.Select(seat => seat.Candidate.Profile.Id).ToHashSet(StringComparer.Ordinal);
        eligible.Sort((a, b) =>
            a.Candidate.Profile.Id == ticket.PreferredOperator ? -1
            : b.Candidate.Profile.Id == ticket.PreferredOperator ? 1
            : a.CompareTo(b, ticket, policy));
        return new Explanation(
            [.. eligible.Select(seat => seat.Candidate)],
            [.. from one in snapshot.Candidates
                let reasons = Eligibility.WhyElse(ticket, one, snapshot.Organisation, snapshot.TakenAt, held).ToList()
                where reasons.Count > 0 && !asked.Contains(one.Profile.Id)
                select new Rejections(one, reasons)]);
    }
}

public sealed record Rejections(Candidate Candidate, IReadOnlyList<Unroutable> Reasons);
