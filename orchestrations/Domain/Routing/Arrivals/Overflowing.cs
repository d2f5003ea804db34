using ContactFunctions.Domain.Organisations;

namespace ContactFunctions.Domain.Routing.Arrivals;

/// <summary>Whether a waiting conversation goes to another queue.</summary>
public static class Overflowing
{
    /// <summary>The queue of the first step whose conditions hold, if it is open now; null: it stays.</summary>
    /// <param name="waiting">Conversations that wait in its present queue, itself included.</param>
    public static QueuePolicy? Next(Placement placement, Organisation organisation, int waiting, DateTimeOffset now)
    {
        foreach (var step in organisation.PolicyOf(placement.Queue).Overflow ?? [])
        {
            if (step.ToQueue == placement.Queue || placement.Visited.Contains(step.ToQueue) || !organisation.Queues.TryGetValue(step.ToQueue, out var target))
                continue;
            if (now - placement.EnteredAt >= (step.After ?? TimeSpan.Zero)
                && !(waiting <= step.WaitingOver)
                && organisation.HoursOf(target.Calendar).IsOpen(now))
                return target;
        }

        return null;
    }
}
