namespace ContactFunctions.Domain.Hooks;

/// <summary>What other systems can be told of.</summary>
/// <remarks>Heads hold one bit for each and outlive releases: a new one goes to the end.</remarks>
public enum HookKind
{
    Opened,
    Queued,
    Assigned,
    Transferred,
    Idle,
    Resumed,
    WrapUp,
    Closed,
    Abandoned,
    Reopened,
    Rated,
    SlaWarning,
    SlaBreached,

    /// <summary>Somebody wrote: the customer, the staff or a bot.</summary>
    MessageAdded,
}
