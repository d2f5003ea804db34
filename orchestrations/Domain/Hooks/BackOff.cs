namespace ContactFunctions.Domain.Hooks;

/// <summary>When a receiver that has not taken something is called again: 5 s, 10 s, 20 s … 1 h, each up to half as long again.</summary>
public static class BackOff
{
    public static readonly TimeSpan First = TimeSpan.FromSeconds(5);
    public static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    /// <summary>What was not taken this long after it was first due is dead.</summary>
    public static readonly TimeSpan GiveUpAfter = TimeSpan.FromHours(24);

    private const double JitterShareMax = 0.5;
    private const int DoublingsMax = 10;

    /// <param name="attempts">Made so far, 1 or more.</param>
    /// <param name="jitter">0 to 1, drawn anew for each: those who failed together do not come back together.</param>
    /// <param name="asked">The receiver's wish counts when it is longer, up to <see cref="Longest"/>.</param>
    public static TimeSpan After(int attempts, double jitter, TimeSpan? asked = null)
    {
        var wait = First * Math.Pow(2, Math.Clamp(attempts - 1, 0, DoublingsMax));
        wait = Min(wait * (1 + (JitterShareMax * Math.Clamp(jitter, 0, 1))), Longest);
        return asked is { } wish && wish > wait ? Min(wish, Longest) : wait;
    }

    private static TimeSpan Min(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
