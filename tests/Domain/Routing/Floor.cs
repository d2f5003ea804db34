using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Domain.Presence;
using ContactFunctions.Domain.Routing;
using ContactFunctions.Domain.Routing.Ledger;

namespace ContactFunctions.Domain.Tests.Routing;

/// <summary>One conversation and the operators around it, changed command by command.</summary>
internal sealed class Floor
{
    public const int Capacity = 3;

    public static readonly TimeSpan Ttl = TimeSpan.FromSeconds(20);

    private Dictionary<string, OperatorState> people = new[] { "hana", "ken", "mika" }.ToDictionary(id => id, id => A.Operator(id));

    public Placement Placement { get; private set; } = A.Placement();

    public DateTimeOffset Now { get; set; } = A.Noon;

    /// <summary>The newest fact's kind.</summary>
    public FactKind Last => Placement.Facts[^1].Kind;

    /// <summary>Units of hana, ken and mika.</summary>
    public (int Hana, int Ken, int Mika) Units => (people["hana"].UsedUnits, people["ken"].UsedUnits, people["mika"].UsedUnits);

    /// <summary>Hana has the conversation.</summary>
    public static Floor Active()
    {
        var floor = new Floor();
        floor.Claim("hana", autoConnect: true);
        return floor;
    }

    /// <summary>Ken is asked by Hana, who has the conversation.</summary>
    public static Floor Inviting(OfferPurpose purpose)
    {
        var floor = Active();
        floor.Do(Invite(purpose));
        return floor;
    }

    /// <summary>Ken is in the conversation that Hana has.</summary>
    public static Floor Joined(OfferPurpose purpose)
    {
        var floor = Inviting(purpose);
        floor.Do(new AcceptOffer("ken", "i1"));
        return floor;
    }

    public static InviteColleague Invite(OfferPurpose purpose, string target = "ken", string offerId = "i1") => new("hana", target, purpose, Capacity, offerId, Ttl);

    public void Claim(string person, bool autoConnect = false) =>
        Keep(ClaimRules.Claim(Placement, people, new Claim(Placement, person, Capacity, "o1", Ttl, autoConnect), Now));

    public void Set(Func<Placement, Placement> change) => Placement = change(Placement);

    public void Fill(string person) => people[person] = people[person] with { UsedUnits = Capacity };

    public LedgerChange Do(LedgerCommand command) => Keep(Decide(command).Value);

    public Refusal? Refused(LedgerCommand command) => Decide(command).Refusal;

    private Outcome<LedgerChange> Decide(LedgerCommand command) => PlacementRules.Decide(Placement, people, command, Now);

    private LedgerChange Keep(LedgerChange change)
    {
        Placement = change.After;
        people = change.Operators.Concat(people.Values).DistinctBy(person => person.Id).ToDictionary(person => person.Id);
        return change;
    }
}
