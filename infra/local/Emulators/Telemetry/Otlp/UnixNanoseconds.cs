namespace ContactFunctions.Emulators.Telemetry.Otlp;

internal static class UnixNanoseconds
{
    private const ulong NanosecondsPerTick = 100;

    /// <summary>Cannot overflow: the largest value lies in the year 2554.</summary>
    public static DateTimeOffset Moment(ulong nanoseconds) => DateTimeOffset.UnixEpoch.AddTicks((long)(nanoseconds / NanosecondsPerTick));
}
