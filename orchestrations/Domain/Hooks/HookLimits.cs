namespace ContactFunctions.Domain.Hooks;

public static class HookLimits
{
    public const int SubscriptionsMax = 20;
    public const int AddressCharactersMax = 500;

    /// <summary>Days for which the log is kept.</summary>
    public const int DaysKept = 30;

    /// <summary>Deliveries on one page of the log.</summary>
    public const int PageMax = 100;

    /// <summary>How long the secret before a change is signed with as well.</summary>
    public static readonly TimeSpan SecretOverlap = TimeSpan.FromHours(24);
}
