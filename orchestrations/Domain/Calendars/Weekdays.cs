namespace ContactFunctions.Domain.Calendars;

/// <summary>Days of the week as calendars name them.</summary>
public static class Weekdays
{
    /// <summary>Monday first.</summary>
    public static IReadOnlyList<string> Names { get; } = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    /// <summary>0 for Monday to 6 for Sunday; null for anything else.</summary>
    internal static int? IndexOf(string? name)
    {
        for (var index = 0; index < Names.Count; index++)
            if (Names[index] == name)
                return index;
        return null;
    }

    /// <summary>0 for Monday, of a date counted in days from 1970-01-01, which was a Thursday.</summary>
    internal static int IndexOf(long day) => (int)((((day + 3) % 7) + 7) % 7);
}
