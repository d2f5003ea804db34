namespace ContactFunctions.Functions.Sms;

internal static class SmsLimits
{
    /// <summary>Attempts to reach the provider at all. An attempt that reached it is the last.</summary>
    public const int ConnectAttemptsMax = 4;

    /// <summary>After the first attempt; doubled after each further one.</summary>
    public static readonly TimeSpan ConnectDelay = TimeSpan.FromMilliseconds(250);
}
