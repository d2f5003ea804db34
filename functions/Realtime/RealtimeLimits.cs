namespace ContactFunctions.Functions.Realtime;

internal static class RealtimeLimits
{
    /// <summary>A hint that takes longer is not worth waiting for.</summary>
    public static readonly TimeSpan CallTimeout = TimeSpan.FromSeconds(3);

    public const int RetriesMax = 2;

    public static readonly TimeSpan RetryDelay = TimeSpan.FromMilliseconds(150);

    /// <summary>Good for connecting only; each reconnection asks for a new one.</summary>
    public static readonly TimeSpan TicketLifetime = TimeSpan.FromMinutes(10);

    /// <summary>As long as a customer may come back with their token.</summary>
    public static readonly TimeSpan CustomerMembership = TimeSpan.FromDays(30);

    /// <summary>A dismissal that was lost ends by itself; connecting anew renews what still holds.</summary>
    public static readonly TimeSpan OperatorMembership = TimeSpan.FromHours(24);

    /// <summary>Longer than any console stays connected without connecting anew.</summary>
    public static readonly TimeSpan StaffMembership = TimeSpan.FromDays(30);

    public const int InvitationCallsAtOnceMax = 8;
}
