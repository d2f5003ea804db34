using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Texting.Consents;

namespace ContactFunctions.Ports;

/// <summary>What customers said about texts, for each pair of numbers. Outlives conversations, and their erasure.</summary>
public interface IConsents
{
    /// <summary>Read now; <see cref="Consent.None"/> for a pair that nobody said anything about.</summary>
    Task<Consent> FindAsync(StandingAddress pair, CancellationToken cancellation);

    /// <summary>
    /// Decides on the newest and stores under its ETag; decides again after a lost race. A rule that answers the same instance stores nothing.
    /// Of two that take something away, one sees <see cref="ConsentChange.IsChanged"/>.
    /// </summary>
    /// <param name="rule">Pure; null stores nothing.</param>
    Task<ConsentChange> ChangeAsync(StandingAddress pair, Func<Consent, Consent?> rule, CancellationToken cancellation);
}

public sealed record ConsentChange(Consent Before, Consent After)
{
    public bool IsChanged => !ReferenceEquals(Before, After);
}
