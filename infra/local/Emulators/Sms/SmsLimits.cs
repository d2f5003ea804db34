namespace ContactFunctions.Emulators.Sms;

internal static class SmsLimits
{
    public const int TextCharactersMax = 2_048;
    public const int RecipientsMax = 100;
    public const int MediaMax = 10;
    public const int DelayMsMax = 60_000;
    public const int CopiesMax = 10;

    /// <summary>"The next so many" counts to here.</summary>
    public const int NextMax = 10_000;

    public const int PhonesMax = 1_000;
    public const int MessagesPerPhoneMax = 500;
    public const int RememberedRequestsMax = 20_000;

    /// <summary>How far a request's date may be from the gateway's clock, either way.</summary>
    public static readonly TimeSpan DateSkew = TimeSpan.FromMinutes(5);

    /// <summary>How long a repeated request is recognised.</summary>
    public static readonly TimeSpan RepeatabilityWindow = TimeSpan.FromHours(1);

    public const int DeliveryAttemptsMax = 20;

    public static readonly TimeSpan DeliveryTimeout = TimeSpan.FromSeconds(30);

    /// <summary>Before the second attempt; doubled before each further one, up to <see cref="BackOffMax"/>.</summary>
    public static readonly TimeSpan BackOffFirst = TimeSpan.FromMilliseconds(250);

    public static readonly TimeSpan BackOffMax = TimeSpan.FromSeconds(15);

    /// <summary>The handshake goes on for as long as the gateway runs, at least so often: somebody waits for it.</summary>
    public static readonly TimeSpan HandshakeBackOffMax = TimeSpan.FromSeconds(2);

    /// <summary>Events that come within this time are due together, when they are shuffled.</summary>
    public static readonly TimeSpan ShuffleWindow = TimeSpan.FromMilliseconds(250);
}
