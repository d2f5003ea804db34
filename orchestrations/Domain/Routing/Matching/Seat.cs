namespace ContactFunctions.Domain.Routing.Matching;

/// <summary>An operator during one pass, with what the pass has given them so far.</summary>
internal sealed class Seat(Candidate candidate)
{
    public Candidate Candidate { get; } = candidate;

    public int Taken { get; private set; }

    public int Given { get; private set; }

    public int Spare => Candidate.SpareUnits(Taken);

    public void Give(int weight)
    {
        Taken += weight;
        Given++;
    }

    /// <summary>True when this operator is to be asked before <paramref name="other"/>. Whoever got work in this pass is no longer idle.</summary>
    public bool IsBefore(Seat other, SelectionPolicy policy)
    {
        var order = policy switch
        {
            SelectionPolicy.LongestIdle => 0,
            SelectionPolicy.MostSpareCapacity => other.Spare.CompareTo(Spare),
            SelectionPolicy.FewestActive => (Candidate.State.UsedUnits + Taken).CompareTo(other.Candidate.State.UsedUnits + other.Taken),
        };
        if (order == 0)
            order = Given.CompareTo(other.Given);
        if (order == 0)
            order = Candidate.State.IdleSince.CompareTo(other.Candidate.State.IdleSince);
        if (order == 0)
            order = string.CompareOrdinal(Candidate.Profile.Id, other.Candidate.Profile.Id);
        return order < 0;
    }
}
