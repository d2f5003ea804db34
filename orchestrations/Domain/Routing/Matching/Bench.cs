using ContactFunctions.Domain.Organisations;
using ContactFunctions.Domain.Presence;

namespace ContactFunctions.Domain.Routing.Matching;

/// <summary>The operators who can take anything at all, by queue; those who fill up during the pass leave it.</summary>
internal sealed class Bench
{
    private readonly Dictionary<string, List<Seat>> byQueue = [];
    private readonly HashSet<string> there = new(StringComparer.Ordinal);
    private readonly bool someChannelInterrupts;

    public Bench(Snapshot snapshot)
    {
        (Now, Organisation) = (snapshot.TakenAt, snapshot.Organisation);
        someChannelInterrupts = Organisation.Channels.Any(channel => channel.Interrupts is { Count: > 0 });
        foreach (var candidate in snapshot.Candidates)
        {
            if (PresenceRules.WhyNot(candidate.State, candidate.LeaseUntil, Now) is not null)
                continue;
            there.Add(candidate.Profile.Id);
            var seat = new Seat(candidate);
            if (IsFull(seat))
                continue;
            foreach (var queue in candidate.Profile.Queues)
            {
                if (!byQueue.TryGetValue(queue, out var seats))
                    byQueue[queue] = seats = [];
                seats.Add(seat);
            }
        }
    }

    public DateTimeOffset Now { get; }

    public Organisation Organisation { get; }

    public bool IsEmpty => byQueue.Count == 0;

    public IReadOnlyList<Seat> Of(string queue) => byQueue.TryGetValue(queue, out var seats) ? seats : [];

    /// <summary>Whether new work may reach this operator, were there room.</summary>
    public bool IsThere(string person) => there.Contains(person);

    public void Give(Seat seat, Placement ticket)
    {
        seat.Give(ticket);
        if (!IsFull(seat))
            return;
        foreach (var queue in seat.Candidate.Profile.Queues)
            if (byQueue.TryGetValue(queue, out var seats) && seats.Remove(seat) && seats.Count == 0)
                byQueue.Remove(queue);
    }

    /// <summary>Where channels interrupt each other, only looking closely tells who has no room.</summary>
    private bool IsFull(Seat seat) => !someChannelInterrupts && seat.Candidate.State.UsedUnits >= seat.Candidate.Profile.Capacity;
}
