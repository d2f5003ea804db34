namespace ContactFunctions.Domain.Routing.Matching;

/// <summary>Who gets whom. Tickets are served in order, so nobody is given a conversation while a better placed one that they could serve waits (I3).</summary>
/// <remarks>
/// Within a pass spare units only shrink, so a ticket that found nobody need not be looked at again, and a queue in which nobody has room is
/// skipped at once. Tickets without special needs of one queue share that verdict; 10,000 tickets cost one look each.
/// </remarks>
public static class Matcher
{
    /// <summary>The assignments that <paramref name="snapshot"/> allows, in the order in which they must be claimed.</summary>
    public static IReadOnlyList<Assignment> Match(Snapshot snapshot)
    {
        var bench = new Bench(snapshot);
        var assignments = new List<Assignment>();
        foreach (var ticket in snapshot.Tickets.OrderBy(ticket => ticket, Ticket.Order))
        {
            if (bench.IsEmpty)
                break;
            if (Choose(ticket.Placement, bench) is not { Count: > 0 } seats)
                continue;
            assignments.Add(new Assignment(
                ticket, [.. seats.Select(seat => seat.Candidate)], seats[0].Candidate.Profile.Id == ticket.Placement.PreferredOperator));
            foreach (var seat in seats)
                bench.Give(seat, ticket.Placement);
        }

        return assignments;
    }

    private static IReadOnlyList<Seat> Choose(Placement ticket, Bench bench)
    {
        var seats = bench.Of(ticket.Queue);
        if (seats.Count == 0)
            return [];
        var held = Eligibility.IsHeld(ticket, bench.IsThere, bench.Now);
        var policy = bench.Organisation.PolicyOf(ticket.Queue);
        var ring = policy.AutoConnect ? 1 : Math.Clamp(policy.RingSize, 1, Offer.RingMax);
        var chosen = Best(ticket, seats, bench, policy.Selection, ring, held, everyoneTried: false);
        return chosen.Count == 0 && ticket.Declined.Count > 0
            ? Best(ticket, seats, bench, policy.Selection, ring, held, everyoneTried: true)
            : chosen;
    }

    /// <summary>The preferred operator alone, or the first few under the policy; empty when nobody is eligible.</summary>
    private static List<Seat> Best(
        Placement ticket, IReadOnlyList<Seat> seats, Bench bench, SelectionPolicy policy, int ring, bool held, bool everyoneTried)
    {
        var best = new List<Seat>(ring);
        foreach (var seat in seats)
        {
            if (Eligibility.WhyNot(ticket, seat.Candidate, bench.Organisation, bench.Now, held, everyoneTried) is not null)
                continue;
            if (seat.Candidate.Profile.Id == ticket.PreferredOperator)
                return [seat];
            var place = best.FindIndex(other => seat.CompareTo(other, ticket, policy) < 0);
            if (place < 0 && best.Count == ring)
                continue;
            best.Insert(place < 0 ? best.Count : place, seat);
            if (best.Count > ring)
                best.RemoveAt(ring);
        }

        return best;
    }
}
