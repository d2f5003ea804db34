namespace ContactFunctions.Domain.Sla;

/// <summary>How a clock ended, kept as it was: later policies do not judge what is over.</summary>
/// <param name="Elapsed">Business time it took.</param>
/// <param name="Target">What was allowed then.</param>
public sealed record ClockResult(bool Met, TimeSpan Elapsed, TimeSpan Target);
