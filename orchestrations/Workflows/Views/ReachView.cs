namespace ContactFunctions.Workflows.Views;

/// <summary>Where what staff write goes, and what stands in the way.</summary>
/// <param name="Blocked">Null: it may be sent.</param>
/// <param name="QuietUntil">What is no answer to a recent text waits until then; null: it goes out at once.</param>
/// <param name="SegmentsMax">A longer text is refused.</param>
public sealed record ReachView(
    string Channel, string Ours, string Theirs, BlockView? Blocked, DateTimeOffset? QuietUntil, int SegmentsMax);

/// <param name="Code"><c>optedOut</c> or <c>providerBlocked</c>.</param>
public sealed record BlockView(string Code, DateTimeOffset At);
