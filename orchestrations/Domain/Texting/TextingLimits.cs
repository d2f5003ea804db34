namespace ContactFunctions.Domain.Texting;

public static class TextingLimits
{
    /// <summary>Segments of one text; both providers take this many, and no customer wants more at once.</summary>
    public const int SegmentsMax = 10;
}
