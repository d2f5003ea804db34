using ContactFunctions.Domain.Organisations;

namespace ContactFunctions.Domain.Routing.Matching;

/// <summary>Who gets whom. Tickets are served in order, so nobody is given a conversation while a better placed one that they could serve waits (I3).</summary>
/// <remarks>
/// Within a pass spare units only shrink, so a ticket that found nobody need not be looked at again, and a queue in which nobody has room is
/// skipped at once. Tickets without special needs of one queue share that verdict; 10,000 tickets cost one look each.
/// </remarks>
public static class Matcher
{
    /// <summary>The assignments that <paramref name="snapshot"/> allows, in the order in which they must be claimed.</summary>
    public static IReadOnlyList<Assignment> Match(Snapshot snapshot, Func<string, QueuePolicy> policyOf)
    {
        var bench = new Bench(snapshot);
        var assignments = new List<Assignment>();
        foreach (var ticket in snapshot.Tickets.OrderBy(ticket => ticket, Ticket.Order))
        {
            if (bench.IsEmpty)
                break;
            if (Choose(ticket.Placement, bench, policyOf(ticket.Placement.Queue).Selection) is not { } seat)
                continue;
            bench.Give(seat, ticket.Placement.Weight);
            assignments.Add(new Assignment(ticket, seat.Candidate, seat.Candidate.Profile.Id == ticket.Placement.PreferredOperator));
        }

        return assignments;
    }

    private static Seat? Choose(Placement ticket, Bench bench, SelectionPolicy policy)
    {
        var seats = bench.Of(ticket.Queue);
        return Best(ticket, seats, policy, bench.Now, everyoneTried: false)
            ?? (ticket.Declined.Count > 0 ? Best(ticket, seats, policy, bench.Now, everyoneTried: true) : null);
    }

    private static Seat? Best(Placement ticket, IReadOnlyList<Seat> seats, SelectionPolicy policy, DateTimeOffset now, bool everyoneTried)
    {
        Seat? best = null;
        foreach (var seat in seats)
        {
            if (Eligibility.WhyNot(ticket, seat.Candidate, seat.Taken, now, everyoneTried) is not null)
                continue;
            if (seat.Candidate.Profile.Id == ticket.PreferredOperator)
                return seat;
            if (best is null || seat.IsBefore(best, policy))
                best = seat;
        }

        return best;
    }
}
