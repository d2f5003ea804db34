using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Organisations;
using ContactFunctions.Domain.Presence;
using ContactFunctions.Domain.Reporting;
using ContactFunctions.Domain.Routing;
using ContactFunctions.Domain.Routing.Ledger;

namespace ContactFunctions.Domain.Tests.Reporting;

/// <summary>A made-up day: contacts come, wait, are answered, moved, lost and leave; the journal misses some, as after crashes.</summary>
internal sealed class AnyDay
{
    private const int Roomy = 1_000;
    private readonly Random random;
    private readonly Dictionary<string, OperatorState> people = new[] { "hana", "ken" }.ToDictionary(id => id, id => A.Operator(id));
    private readonly Dictionary<string, Placement> ledger = [];
    private readonly List<QueueVisit> journal = [];
    private int arrivals;

    public AnyDay(int seed)
    {
        random = new Random(seed);
        for (var step = 0; step < 600; step++)
        {
            Now += TimeSpan.FromSeconds(random.Next(0, 20));
            if (random.Next(5) == 0)
                Arrive();
            else if (ledger.Count > 0)
                Happen(ledger.Values.ElementAt(random.Next(ledger.Count)));
        }
    }

    public DateTimeOffset Now { get; private set; } = A.Noon;

    public Organisation Organisation { get; } = A.Organisation();

    /// <summary>Told apart from what is tested: when somebody was seen to begin to wait, and where.</summary>
    public List<(string Queue, DateTimeOffset At)> Begun { get; } = [];

    /// <summary>Seen in the same way: when somebody was seen connected who had waited.</summary>
    public int Answers { get; private set; }

    public IReadOnlyList<QueueVisit> Visits => Domain.Reporting.Visits.Together(journal, ledger.Values, Organisation);

    private void Arrive()
    {
        var queue = random.Next(2) == 0 ? "support" : "sales";
        var id = $"c{arrivals++}";
        ledger[id] = A.Placement(id, at: Now) with { Queue = queue, QueuedAt = Now, ChangedAt = Now };
        Begun.Add((queue, Now));
    }

    private void Happen(Placement placement)
    {
        var change = Change(placement);
        if (change is null || change.IsRepeat)
            return;
        var after = change.After;
        foreach (var person in change.Operators)
            people[person.Id] = person;
        if (VisitEnd.IsOpen(after.State) && (!VisitEnd.IsOpen(placement.State) || after.Visit != placement.Visit))
            Begun.Add((after.Queue, Now));
        if (VisitEnd.IsOpen(placement.State) && after.State is ConversationState.Active)
            Answers++;
        // Every fourth change dies before the journal; the end of a conversation makes up for it.
        var over = Lifecycle.IsOver(after.State);
        if (over || random.Next(4) > 0)
            journal.AddRange(Domain.Reporting.Visits.Over(after, Organisation));
        ledger[placement.ConversationId] = after;
        if (over)
            ledger.Remove(placement.ConversationId);
    }

    private LedgerChange? Change(Placement placement)
    {
        var who = people.Keys.ElementAt(random.Next(people.Count));
        if (placement.State is ConversationState.Waiting && random.Next(3) > 0)
            return ClaimRules.Claim(
                placement, people, new Claim(placement, [new Asked(who, Roomy)], $"o{placement.Version}", TimeSpan.FromSeconds(20), random.Next(2) == 0), Now);
        var outcome = PlacementRules.Decide(placement, people, Any(placement, who), Now);
        return outcome.IsRefused ? null : outcome.Value;
    }

    private LedgerCommand Any(Placement placement, string who) => random.Next(14) switch
    {
        0 or 1 or 2 => new AcceptOffer(placement.Offer?.Operator ?? who, placement.Offer?.OfferId ?? "none"),
        3 => new ExpireOffer(placement.Offer?.OfferId ?? "none", 3),
        4 => new TransferToQueue(placement.Owner ?? who, "sales", TimeSpan.FromMinutes(5), $"t{placement.Version}"),
        5 => new MoveToQueue(random.Next(2) == 0 ? "sales" : "support", TimeSpan.FromMinutes(5), MoveCause.Overflow, "system"),
        6 => new CloseByCustomer(null, TimeSpan.FromSeconds(30)),
        7 => new CloseByOperator(placement.Owner ?? who, "solved", TimeSpan.FromSeconds(30)),
        8 => new FinishWrapUp(placement.Owner),
        9 => new LoseOperator(placement.Owner ?? who),
        10 => placement.State is ConversationState.Idle ? new ResumeTalk(true, Roomy, random.Next(2) == 0) : new GoIdle(),
        11 => new ForceAssign(who, "sora", Roomy, $"f{placement.Version}"),
        12 => random.Next(3) == 0 ? new ForceClose("sora", "storm", null) : new DeferContact("limit"),
        _ => new OpenForBusiness(),
    };
}
