using ContactFunctions.Domain.Organisations;

namespace ContactFunctions.Domain.Routing.Arrivals;

/// <summary>What one more contact meets at a queue.</summary>
public static class QueueDoor
{
    /// <summary>Null while the queue takes contacts in the ordinary way.</summary>
    /// <param name="waiting">Conversations that wait in it now.</param>
    /// <param name="estimate">What one more would wait; null when nobody serves the queue, which counts as too long.</param>
    public static LimitAction? Beyond(QueuePolicy policy, int waiting, TimeSpan? estimate) =>
        policy.Limit is { } limit
        && (waiting >= limit.WaitingMax || (limit.EstimatedWaitMax is { } max && !(estimate <= max)))
            ? limit.Then
            : null;
}
