namespace ContactFunctions.Domain.Sla;

/// <summary>The policy and the calendar that a contact keeps for this stretch.</summary>
/// <param name="Level">Id of a policy; empty when none fitted, and none is looked for again.</param>
/// <param name="Calendar">Calendar id; null is always open.</param>
public sealed record ServicePin(string Level, string? Calendar);
