namespace ContactFunctions.Benchmarks.Days;

internal enum DayEnd
{
    /// <summary>Nothing is known of it: lost.</summary>
    None,
    Served,
    Abandoned,

    /// <summary>Told to come later.</summary>
    Shed,

    /// <summary>Begun, and nobody was there in time.</summary>
    Unanswered,

    /// <summary>A call failed for good.</summary>
    Failed,
}
