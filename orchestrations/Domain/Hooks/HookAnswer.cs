namespace ContactFunctions.Domain.Hooks;

/// <summary>What one call came to.</summary>
/// <param name="RetryAfter">As the receiver asked; null when it did not.</param>
public sealed record HookAnswer(int? Status, string? Fault, int Ms, TimeSpan? RetryAfter = null)
{
    public bool IsTaken => Status is >= 200 and < 300;

    /// <summary>The receiver wants nothing any more.</summary>
    public bool IsGone => Status == 410;
}
