namespace ContactFunctions.Domain.Texting.Sends;

/// <summary>How long a text waits that the provider certainly did not take.</summary>
public static class BackOff
{
    /// <summary>In a row; then it counts as unreachable. More than an hour goes by until then.</summary>
    public const int TriesMax = 24;

    public static readonly TimeSpan First = TimeSpan.FromSeconds(1);

    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan AskedMax = TimeSpan.FromHours(1);

    /// <param name="setbacks">Before this one: 0 and up. Doubled for each.</param>
    /// <param name="asked">What the provider asked for; never sooner, up to an hour.</param>
    public static TimeSpan After(int setbacks, TimeSpan? asked)
    {
        var wait = First * Math.Pow(2, Math.Min(setbacks, 16));
        var least = asked > AskedMax ? AskedMax : asked ?? TimeSpan.Zero;
        return wait > Longest ? Max(Longest, least) : Max(wait, least);
    }

    private static TimeSpan Max(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
