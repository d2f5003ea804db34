namespace ContactFunctions.Domain.Routing.Matching;

/// <summary>This conversation goes to these operators: one, or several who are asked at once.</summary>
/// <param name="Preferred">True when the customer's own operator was chosen rather than the queue's policy.</param>
public sealed record Assignment(Ticket Ticket, IReadOnlyList<Candidate> Candidates, bool Preferred)
{
    /// <summary>Who comes first under the queue's policy.</summary>
    public Candidate Candidate => Candidates[0];
}

/// <summary>Why one operator is not asked for one conversation, in the words of the decision that was made.</summary>
public sealed record Rejection(string Operator, Unroutable Why);
