namespace ContactFunctions.Ports;

/// <summary>Where reading begins.</summary>
/// <param name="After">The last number that the reader has; 0 for the beginning.</param>
/// <param name="ByEntry">False: numbers are sequence numbers and only what the customer may see is read. True: numbers are entries, everything is read.</param>
public readonly record struct ReadFrom(long After, bool ByEntry)
{
    public static ReadFrom Seq(long after) => new(after, false);

    public static ReadFrom Entry(long after) => new(after, true);
}
