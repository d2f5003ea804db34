using ContactFunctions.Domain.Texting.Numbers;

namespace ContactFunctions.Domain.Texting;

/// <summary>Keeps two machines from texting each other for ever: what nobody wrote is sent only so often, and never to a machine.</summary>
public static class LoopGuard
{
    /// <summary>Automatic texts to one pair of numbers within <see cref="BurstWindow"/>; a conversation with every notice there is has fewer.</summary>
    public const int BurstMax = 10;

    /// <summary>Within a day, for loops that take their time.</summary>
    public const int DayMax = 40;

    public static readonly TimeSpan BurstWindow = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan Day = TimeSpan.FromHours(24);

    /// <param name="sent">When automatic texts went to this pair, in any order; older ones than a day do not count.</param>
    public static bool MaySend(string theirs, IReadOnlyList<DateTimeOffset> sent, DateTimeOffset now) =>
        !PhoneNumbers.IsShortCode(theirs)
        && sent.Count(at => now - at < BurstWindow) < BurstMax
        && sent.Count(at => now - at < Day) < DayMax;

    /// <summary>What has to be remembered after one more.</summary>
    public static IReadOnlyList<DateTimeOffset> Noted(IReadOnlyList<DateTimeOffset> sent, DateTimeOffset now) =>
        [.. sent.Where(at => now - at < Day).TakeLast(DayMax - 1), now];
}
