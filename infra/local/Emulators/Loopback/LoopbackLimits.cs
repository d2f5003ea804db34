namespace ContactFunctions.Emulators.Loopback;

internal static class LoopbackLimits
{
    public static readonly TimeSpan ShutdownPatience = TimeSpan.FromSeconds(1);
}
