namespace ContactFunctions.Workflows.Views;

/// <summary>An operator of the organisation as colleagues see them.</summary>
/// <param name="Skills">Level of each skill, 1 to 10.</param>
/// <param name="Conversations">Those that charge their units now, offers included.</param>
public sealed record ColleagueView(
    string Id,
    string Name,
    IReadOnlyList<string> Queues,
    IReadOnlyDictionary<string, int> Skills,
    int Capacity,
    int UsedUnits,
    int Conversations,
    PresenceView Presence);
