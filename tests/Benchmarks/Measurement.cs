namespace ContactFunctions.Benchmarks;

/// <summary>One row of the table: a budget and what was measured.</summary>
/// <param name="Why">What explains a miss; null when the budget is kept.</param>
internal sealed record Measurement(string What, string Budget, bool IsKept, string Measured, string? Why = null);
