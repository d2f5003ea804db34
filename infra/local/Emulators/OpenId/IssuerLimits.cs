namespace ContactFunctions.Emulators.OpenId;

internal static class IssuerLimits
{
    public const int PendingCodesMax = 1_000;

    public static readonly TimeSpan CodeLifetime = TimeSpan.FromMinutes(1);

    public static readonly TimeSpan AccessTokenLifetime = TimeSpan.FromHours(1);

    /// <summary>As for single-page applications in Entra ID.</summary>
    public static readonly TimeSpan RefreshTokenLifetime = TimeSpan.FromHours(24);
}
