namespace ContactFunctions.Emulators.Telemetry;

/// <summary>Times as pages count them, with their fraction: spans are short.</summary>
internal static class UnixMilliseconds
{
    public static double Milliseconds(this DateTimeOffset at) => (at - DateTimeOffset.UnixEpoch).TotalMilliseconds;
}
