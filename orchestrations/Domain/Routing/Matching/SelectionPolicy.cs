namespace ContactFunctions.Domain.Routing.Matching;

/// <summary>Who of several eligible operators gets the conversation. Ties go to the longest idle, then to the lower id.</summary>
public enum SelectionPolicy
{
    LongestIdle,
    MostSpareCapacity,
    FewestActive,
}
