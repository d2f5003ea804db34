using ContactFunctions.Domain.Organisations;
using ContactFunctions.Domain.Presence;

namespace ContactFunctions.Domain.Routing.Matching;

/// <summary>One operator as a matching pass sees them.</summary>
/// <param name="LeaseUntil">End of their longest lease; null when no device is there.</param>
public sealed record Candidate(OperatorProfile Profile, OperatorState State, DateTimeOffset? LeaseUntil);
