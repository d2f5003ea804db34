namespace ContactFunctions.Emulators.Hooks;

internal static class HookLimits
{
    /// <summary>Calls kept; the oldest go first.</summary>
    public const int KeptMax = 500;

    /// <summary>What is older is refused, as a receiver should.</summary>
    public static readonly TimeSpan AgeMax = TimeSpan.FromMinutes(5);

    /// <summary>How often a secret may have been changed for the receiver to know it by itself.</summary>
    public const int GenerationsMax = 20;

    public static readonly TimeSpan DelayMax = TimeSpan.FromSeconds(60);
}
