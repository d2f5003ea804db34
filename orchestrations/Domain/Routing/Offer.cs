namespace ContactFunctions.Domain.Routing;

/// <summary>One operator is asked; the operator's units are already taken. Ends as accepted, declined, expired or withdrawn, exactly one of them.</summary>
/// <param name="OfferId">The token of every later word about this offer.</param>
/// <param name="From">The operator who hands over; null when the conversation came from a queue.</param>
public sealed record Offer(string OfferId, string Operator, DateTimeOffset MadeAt, DateTimeOffset ExpiresAt, string? From = null);

/// <summary>This operator is not asked again before <paramref name="Until"/>, unless everybody was tried.</summary>
public sealed record Declined(string Operator, DateTimeOffset Until);
