namespace ContactFunctions.Workflows.Views;

/// <param name="Position">1 is next.</param>
/// <param name="Estimate">Null when nobody serves the queue now, so that no honest estimate exists.</param>
public sealed record WaitEstimate(int Position, TimeSpan? Estimate);
