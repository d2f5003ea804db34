namespace ContactFunctions.Domain.Routing.Matching;

/// <summary>This conversation goes to this operator.</summary>
/// <param name="Preferred">True when the customer's own operator was chosen rather than the queue's policy.</param>
public sealed record Assignment(Ticket Ticket, Candidate Candidate, bool Preferred);

/// <summary>Why one operator is not asked for one conversation, in the words of the decision that was made.</summary>
public sealed record Rejection(string Operator, Unroutable Why);
