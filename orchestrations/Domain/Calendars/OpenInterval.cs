namespace ContactFunctions.Domain.Calendars;

/// <summary>Open from <paramref name="From"/> until just before <paramref name="To"/> of the same local date.</summary>
/// <param name="From"><c>HH:mm</c>, 00:00 to 23:59.</param>
/// <param name="To"><c>HH:mm</c> and later than <paramref name="From"/>; 24:00 is the end of the day.</param>
public sealed record OpenInterval(string From, string To)
{
    public static OpenInterval WholeDay { get; } = new("00:00", "24:00");
}
