namespace ContactFunctions.Domain.Routing.Ledger;

/// <summary>An assignment on its way into the ledger.</summary>
/// <param name="Waiting">The ticket's placement as the snapshot had it.</param>
/// <param name="Asked">Who is asked; several ring at once, and the first to accept has it. With <paramref name="AutoConnect"/> exactly one.</param>
/// <param name="Ttl">How long they may think; not used with <paramref name="AutoConnect"/>.</param>
public sealed record Claim(Placement Waiting, IReadOnlyList<Asked> Asked, string OfferId, TimeSpan Ttl, bool AutoConnect)
{
    public Claim(Placement waiting, string person, Allowance allowance, string offerId, TimeSpan ttl, bool autoConnect)
        : this(waiting, [new Asked(person, allowance)], offerId, ttl, autoConnect)
    {
    }

    /// <summary>Whether everybody who is asked has room.</summary>
    public bool Fits(Func<string, Presence.OperatorState> person) =>
        Asked.All(asked => asked.Allowance.HasRoom(person(asked.Operator), Waiting, out _));
}

/// <param name="Allowance">What the operator may carry.</param>
public sealed record Asked(string Operator, Allowance Allowance);
