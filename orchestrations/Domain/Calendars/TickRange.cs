namespace ContactFunctions.Domain.Calendars;

/// <summary>From the first tick to just before the last.</summary>
internal readonly record struct TickRange(long From, long To)
{
    public long Length => To - From;
}
