namespace ContactFunctions.Emulators;

/// <summary>How the receiver misbehaves.</summary>
/// <param name="FailNext">So many calls are answered with <paramref name="Status"/>; the others are taken.</param>
/// <param name="Status">500, 429, 410 … Default 500.</param>
/// <param name="RetryAfterSeconds">Sent along with a failure; 0: not.</param>
/// <param name="DelayMs">Before every answer; up to a minute.</param>
/// <param name="DropNext">So many connections are broken instead of an answer; what they brought is shown.</param>
public sealed record HookBehaviour(int FailNext = 0, int Status = 500, int RetryAfterSeconds = 0, int DelayMs = 0, int DropNext = 0);
