using ContactFunctions.Domain.Presence;

namespace ContactFunctions.Domain.Routing.Matching;

/// <summary>An operator during one pass, carrying what the pass has given them so far.</summary>
internal sealed class Seat(Candidate candidate)
{
    /// <summary>As they would be once the pass is stored.</summary>
    public Candidate Candidate { get; private set; } = candidate;

    public int Given { get; private set; }

    public void Give(Placement ticket)
    {
        var state = Candidate.State;
        Candidate = Candidate with
        {
            State = state with
            {
                UsedUnits = state.UsedUnits + ticket.Weight,
                Loads = (state.Loads ?? ChannelLoads.None).Plus(ticket.Channel, 1, ticket.Weight),
            },
        };
        Given++;
    }

    /// <summary>Below zero when this operator is to be asked before <paramref name="other"/>. Whoever got work in this pass is no longer idle.</summary>
    public int CompareTo(Seat other, Placement ticket, SelectionPolicy policy)
    {
        var order = 0;
        if (ticket.Needs.Count > 0)
        {
            var (mine, theirs) = (Fit.Of(ticket, Candidate.Profile), Fit.Of(ticket, other.Candidate.Profile));
            order = theirs.PreferredMet.CompareTo(mine.PreferredMet);
            if (order == 0 && policy is SelectionPolicy.BestFit)
                order = theirs.Levels.CompareTo(mine.Levels);
        }

        if (order == 0)
            order = policy switch
            {
                SelectionPolicy.LongestIdle or SelectionPolicy.BestFit => 0,
                SelectionPolicy.MostSpareCapacity => other.Spare.CompareTo(Spare),
                SelectionPolicy.FewestActive => Candidate.State.UsedUnits.CompareTo(other.Candidate.State.UsedUnits),
            };
        if (order == 0)
            order = Given.CompareTo(other.Given);
        if (order == 0)
            order = Candidate.State.IdleSince.CompareTo(other.Candidate.State.IdleSince);
        return order == 0 ? string.CompareOrdinal(Candidate.Profile.Id, other.Candidate.Profile.Id) : order;
    }

    private int Spare => Candidate.Profile.Capacity - Candidate.State.UsedUnits;
}
