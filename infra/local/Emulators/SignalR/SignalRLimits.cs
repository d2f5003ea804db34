namespace ContactFunctions.Emulators.SignalR;

internal static class SignalRLimits
{
    /// <summary>Messages that wait for one slow client; one more and it is disconnected.</summary>
    public const int PendingMessagesMax = 1_000;

    /// <summary>Attempts to tell an upstream one event, all addresses counted as one.</summary>
    public const int UpstreamAttemptsMax = 4;

    public static readonly TimeSpan UpstreamTimeout = TimeSpan.FromSeconds(5);

    /// <summary>Before the second attempt; doubled before each further one.</summary>
    public static readonly TimeSpan UpstreamBackOff = TimeSpan.FromMilliseconds(250);

    /// <summary>How long a client that was told to close may take before it is cut off.</summary>
    public static readonly TimeSpan ClosePatience = TimeSpan.FromSeconds(2);
}
