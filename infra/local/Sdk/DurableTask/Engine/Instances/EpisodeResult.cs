using ContactFunctions.DurableEngine.Histories;
using ContactFunctions.DurableEngine.Storage;

namespace ContactFunctions.DurableEngine.Instances;

/// <summary>What an episode makes of an instance. Nothing of it holds before its changes are committed.</summary>
internal sealed record EpisodeResult
{
    /// <summary>Null: there is no such instance (any more).</summary>
    public Instance? Instance { get; init; }

    /// <summary>One for each letter, in their order.</summary>
    public required IReadOnlyList<Answer> Answers { get; init; }

    /// <summary>Empty: nothing happened, nothing to commit.</summary>
    public IReadOnlyList<RowChange> Changes { get; init; } = [];

    /// <summary>Activities whose outcome is open, those that run already included; null: the same as before.</summary>
    public IReadOnlyList<ActivityScheduled>? OpenActivities { get; init; } = [];
}
