using ContactFunctions.Domain.Presence;

namespace ContactFunctions.Domain.Routing.Matching;

/// <summary>The operators who can take anything at all, by queue; those who fill up during the pass leave it.</summary>
internal sealed class Bench
{
    private readonly Dictionary<string, List<Seat>> byQueue = [];

    public Bench(Snapshot snapshot)
    {
        Now = snapshot.TakenAt;
        foreach (var candidate in snapshot.Candidates)
        {
            if (candidate.SpareUnits() < 1 || PresenceRules.WhyNot(candidate.State, candidate.LeaseUntil, Now) is not null)
                continue;
            var seat = new Seat(candidate);
            foreach (var queue in candidate.Profile.Queues)
            {
                if (!byQueue.TryGetValue(queue, out var seats))
                    byQueue[queue] = seats = [];
                seats.Add(seat);
            }
        }
    }

    public DateTimeOffset Now { get; }

    public bool IsEmpty => byQueue.Count == 0;

    public IReadOnlyList<Seat> Of(string queue) => byQueue.TryGetValue(queue, out var seats) ? seats : [];

    public void Give(Seat seat, int weight)
    {
        seat.Give(weight);
        if (seat.Spare >= 1)
            return;
        foreach (var queue in seat.Candidate.Profile.Queues)
            if (byQueue.TryGetValue(queue, out var seats) && seats.Remove(seat) && seats.Count == 0)
                byQueue.Remove(queue);
    }
}
