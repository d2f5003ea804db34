namespace ContactFunctions.Emulators.Loopback;

internal static class LoopbackLimits
{
    public const int RequestBytesMax = 1024 * 1024;

    public static readonly TimeSpan ShutdownPatience = TimeSpan.FromSeconds(1);
}
