namespace ContactFunctions.Emulators.Telemetry;

/// <summary>How many items of an export could not be kept, and why.</summary>
internal readonly record struct Rejection(int Count, string Reason)
{
    public static readonly Rejection None = new(0, "");
}
