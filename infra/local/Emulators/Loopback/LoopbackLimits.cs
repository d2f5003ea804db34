namespace ContactFunctions.Emulators.Loopback;

internal static class LoopbackLimits
{
    public const int RequestBytesMax = 1024 * 1024;

    /// <summary>A page hears something so often at least, so that dead connections are noticed.</summary>
    public static readonly TimeSpan LiveKeepAlive = TimeSpan.FromSeconds(15);

    public static readonly TimeSpan ShutdownPatience = TimeSpan.FromSeconds(1);
}
