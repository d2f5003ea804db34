namespace ContactFunctions.Domain.Routing;

/// <summary>First come first served within a priority; older work overtakes higher priority once the boost has passed.</summary>
public static class QueueOrder
{
    public const int NormalPriority = 3;

    /// <summary>Where a ticket stands: enqueued at − boost × (priority − normal).</summary>
    public static DateTimeOffset Effective(DateTimeOffset enqueuedAt, int priority, TimeSpan boost) =>
        enqueuedAt - (boost * (priority - NormalPriority));

    /// <summary>Before everybody who came in the ordinary way: for conversations whose operator was lost. They keep their order among themselves.</summary>
    public static DateTimeOffset Head(DateTimeOffset enqueuedAt) => enqueuedAt - TimeSpan.FromDays(1);
}
