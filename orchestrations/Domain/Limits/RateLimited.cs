using ContactFunctions.Domain.Outcomes;

namespace ContactFunctions.Domain.Limits;

/// <summary>Nothing was stored; the same request is let in later.</summary>
/// <param name="RetryAfter">Until then.</param>
public sealed record RateLimited(TimeSpan RetryAfter) : Refusal("rate_limited", "Too many requests; wait a moment.");
