namespace ContactFunctions.Domain.Routing.Matching;

/// <summary>
/// Who of several eligible operators gets the conversation. Whoever has more of the preferred skills comes first under every policy; ties go to
/// the longest idle, then to the lower id.
/// </summary>
public enum SelectionPolicy
{
    LongestIdle,
    MostSpareCapacity,
    FewestActive,

    /// <summary>The highest levels in the skills that the conversation asks for.</summary>
    BestFit,
}
