using ContactFunctions.Domain.Organisations;
using ContactFunctions.Domain.Presence;
using ContactFunctions.Domain.Routing;
using ContactFunctions.Domain.Routing.Arrivals;
using ContactFunctions.Domain.Routing.Matching;
using ContactFunctions.Ports;
using ContactFunctions.Workflows.Views;

namespace ContactFunctions.Workflows.Dispatch;

/// <summary>The queues as customers see them: computed from one ledger snapshot that all readers of a second share.</summary>
public sealed class QueueBoard(IRoutingLedger ledger, IOrganisations organisations, TimeProvider clock)
{
    /// <summary>Up to this many waiting, places are counted on a snapshot taken after the customer joined; beyond, one that is a second old will do.</summary>
    private const int ExactPlacesMax = 200;

    private readonly Lock gate = new();
    private Task<LedgerSnapshot>? latest;
    private DateTimeOffset latestAt;

    /// <param name="notBefore">A change that the answer must show; by default it is at most a second old.</param>
    public async Task<IReadOnlyList<QueueView>> QueuesAsync(CancellationToken cancellation, DateTimeOffset notBefore = default)
    {
        var organisation = await organisations.CurrentAsync(cancellation);
        var snapshot = await SnapshotAsync(cancellation, notBefore);
        return [.. organisation.Queues.Values.OrderBy(queue => queue.Queue, StringComparer.Ordinal).Select(queue => View(queue, organisation, snapshot))];
    }

    /// <summary>Place and honest estimate of one waiting conversation; null when it does not wait.</summary>
    public async Task<WaitEstimate?> WaitOfAsync(Placement placement, CancellationToken cancellation)
    {
        if (placement.State is not Domain.Conversations.ConversationState.Waiting)
            return null;
        var organisation = await organisations.CurrentAsync(cancellation);
        var snapshot = await SnapshotAsync(cancellation, placement.ChangedAt);
        var own = new Ticket(placement);
        var ahead = snapshot.Waiting.Count(other =>
            other.Queue == placement.Queue && other.ConversationId != placement.ConversationId && Ticket.Order.Compare(new Ticket(other), own) < 0);
        return new WaitEstimate(ahead + 1, Estimate(ahead, organisation.PolicyOf(placement.Queue), Staff(placement.Queue, organisation, snapshot)));
    }

    /// <summary>Conversations that waited in all queues when somebody last looked; 0 when nobody has. Costs nothing.</summary>
    public int KnownWaiting => Known?.Waiting.Count ?? 0;

    /// <summary>Conversations that wait in all queues; at most a second old.</summary>
    public async Task<int> WaitingAsync(CancellationToken cancellation) => (await SnapshotAsync(cancellation)).Waiting.Count;

    /// <summary>What one more contact of this queue would wait, as of the last look; null when nobody has looked or nobody serves it. Costs nothing.</summary>
    public async ValueTask<TimeSpan?> KnownWaitInAsync(string queue, CancellationToken cancellation)
    {
        if (Known is not { } snapshot || await organisations.CurrentAsync(cancellation) is not { } organisation || !organisation.Queues.ContainsKey(queue))
            return null;
        return Estimate(snapshot.Waiting.Count(ticket => ticket.Queue == queue), organisation.PolicyOf(queue), Staff(queue, organisation, snapshot));
    }

    private LedgerSnapshot? Known
    {
        get
        {
            lock (gate)
                return latest is { IsCompletedSuccessfully: true } known ? known.Result : null;
        }
    }

    /// <summary>Conversations that wait in a queue now; at most a second old.</summary>
    public async Task<int> WaitingInAsync(string queue, CancellationToken cancellation) =>
        (await SnapshotAsync(cancellation)).Waiting.Count(ticket => ticket.Queue == queue);

    /// <summary>What one more contact would meet; null while the queue takes contacts in the ordinary way. A queue without limit costs no read.</summary>
    public async Task<LimitAction?> BeyondLimitAsync(QueuePolicy queue, CancellationToken cancellation)
    {
        if (queue.Limit is null)
            return null;
        var organisation = await organisations.CurrentAsync(cancellation);
        return Beyond(queue, organisation, await SnapshotAsync(cancellation));
    }

    /// <summary>Whether those who left a message may be asked for now: the queue is within its limit, and somebody is free when it had given up waiting.</summary>
    public async Task<bool> TakesContactsAsync(QueuePolicy queue, CancellationToken cancellation)
    {
        if (queue.Limit is null && queue.FallbackAfter is null)
            return true;
        var organisation = await organisations.CurrentAsync(cancellation);
        var snapshot = await SnapshotAsync(cancellation);
        return Beyond(queue, organisation, snapshot) is not LimitAction.LeaveMessage
            && (queue.FallbackAfter is null || Staff(queue.Queue, organisation, snapshot).Available > 0);
    }

    internal LimitAction? Beyond(QueuePolicy queue, Organisation organisation, LedgerSnapshot snapshot)
    {
        var waiting = snapshot.Waiting.Count(ticket => ticket.Queue == queue.Queue);
        return QueueDoor.Beyond(queue, waiting, Estimate(waiting, queue, Staff(queue.Queue, organisation, snapshot)));
    }

    /// <summary>Whether anybody is there for the queue, free or busy. What a second-old snapshot denies is looked at again.</summary>
    public async Task<bool> IsServedAsync(string queue, CancellationToken cancellation)
    {
        var organisation = await organisations.CurrentAsync(cancellation);
        return IsServed(await SnapshotAsync(cancellation)) || IsServed(await ledger.SnapshotAsync(cancellation));

        bool IsServed(LedgerSnapshot snapshot) => Staff(queue, organisation, snapshot) is { Available: > 0 } or { Busy: > 0 };
    }

    /// <summary>At most a second old, and not older than <paramref name="notBefore"/> as long as few wait.</summary>
    internal async Task<LedgerSnapshot> SnapshotAsync(CancellationToken cancellation, DateTimeOffset notBefore = default)
    {
        Task<LedgerSnapshot> shared;
        lock (gate)
        {
            var now = clock.GetUtcNow();
            var tooOld = latestAt < notBefore && !(latest is { IsCompletedSuccessfully: true, Result.Waiting.Count: > ExactPlacesMax });
            if (latest is null || latest.IsFaulted || tooOld || now - latestAt >= RoutingLimits.SnapshotAgeMax)
                (latest, latestAt) = (ledger.SnapshotAsync(CancellationToken.None), now);
            shared = latest;
        }

        return await shared.WaitAsync(cancellation);
    }

    private QueueView View(QueuePolicy queue, Organisation organisation, LedgerSnapshot snapshot)
    {
        var now = clock.GetUtcNow();
        var waiting = snapshot.Waiting.Count(ticket => ticket.Queue == queue.Queue);
        var staff = Staff(queue.Queue, organisation, snapshot);
        var hours = organisation.HoursOf(queue.Calendar);
        var isOpen = hours.IsOpen(now);
        var state = !isOpen ? QueueState.Closed
            : waiting >= queue.CrowdedFrom ? QueueState.Crowded
            : staff.Available == 0 || waiting > 0 ? QueueState.Busy
            : QueueState.Open;
        var calendar = organisation.Calendars.FirstOrDefault(one => one.Id == queue.Calendar);
        return new QueueView(
            queue.Queue, queue.Name, state, waiting,
            staff.Available + staff.Busy == 0 ? null : (int?)Estimate(waiting, queue, staff)?.TotalSeconds,
            new StaffView(staff.Available, staff.Busy, staff.Away),
            isOpen ? null : hours.NextOpening(now))
        {
            Names = queue.Names,
            ClosesAt = isOpen ? hours.NextClosing(now) : null,
            Hours = calendar?.Week,
            Zone = calendar?.Zone,
            Limit = Beyond(queue, organisation, snapshot),
        };
    }

    private Staffing Staff(string queue, Organisation organisation, LedgerSnapshot snapshot)
    {
        int available = 0, busy = 0, away = 0, slots = 0;
        var now = clock.GetUtcNow();
        foreach (var person in snapshot.Operators)
        {
            var profile = organisation.ProfileOf(person.Id);
            if (!profile.Queues.Contains(queue) || person.Status is DeclaredStatus.Offline)
                continue;
            if (PresenceRules.WhyNot(person, snapshot.LeaseUntil(person.Id), now) is not null)
                away++;
            else if (person.UsedUnits >= profile.Capacity)
                (busy, slots) = (busy + 1, slots + profile.Capacity);
            else
                (available, slots) = (available + 1, slots + profile.Capacity);
        }

        return new Staffing(available, busy, away, slots);
    }

    /// <summary>Each of the slots frees up once per average handling time; whoever finds a free operator waits for nobody.</summary>
    private static TimeSpan? Estimate(int ahead, QueuePolicy queue, Staffing staff) =>
        staff.Slots == 0 ? null
        : staff.Available > 0 && ahead == 0 ? TimeSpan.Zero
        : queue.AverageHandling * ((ahead + 1) / (double)staff.Slots);

    private readonly record struct Staffing(int Available, int Busy, int Away, int Slots);
}
