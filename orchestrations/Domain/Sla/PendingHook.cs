namespace ContactFunctions.Domain.Sla;

/// <summary>A webhook that an escalation demands and that has not answered yet.</summary>
/// <param name="Key">The same for every attempt: the receiver tells repeats by it. At most 128 characters.</param>
/// <param name="Since">When it was demanded.</param>
public sealed record PendingHook(string Key, string Address, ClockKind Clock, double Share, DateTimeOffset Since)
{
    /// <summary>A receiver that has not answered by then is not called again.</summary>
    public static readonly TimeSpan GiveUpAfter = TimeSpan.FromHours(1);

    public bool IsLost(DateTimeOffset now) => now >= Since + GiveUpAfter;

    /// <summary>
    /// The next moment to call: 1, 3, 7, 15 … seconds after it was demanded, and a last time when it is given up. Depends on nothing that an
    /// attempt would have to write down.
    /// </summary>
    public DateTimeOffset NextAttempt(DateTimeOffset now)
    {
        for (var seconds = 1L; TimeSpan.FromSeconds(seconds) < GiveUpAfter; seconds = (seconds * 2) + 1)
            if (Since.AddSeconds(seconds) > now)
                return Since.AddSeconds(seconds);
        return now > Since + GiveUpAfter ? now : Since + GiveUpAfter;
    }
}
