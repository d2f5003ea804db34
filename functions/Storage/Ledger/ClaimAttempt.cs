using Azure;
using ContactFunctions.Domain.Presence;
using ContactFunctions.Domain.Routing.Ledger;

namespace ContactFunctions.Functions.Storage.Ledger;

/// <summary>One transaction of claims: each deletes its ticket and moves its placement, and each operator changes once for all of theirs.</summary>
internal sealed class ClaimAttempt
{
    private readonly List<Claim> claims = [];
    private readonly List<LedgerChange> changes = [];
    private readonly Dictionary<string, OperatorState> after = new(StringComparer.Ordinal);
    private readonly Dictionary<int, Claim> claimAt = [];
    private readonly Dictionary<int, string> operatorAt = [];
    private readonly LedgerTransaction transaction;

    private ClaimAttempt(LedgerRows rows) => transaction = new LedgerTransaction(rows);

    /// <summary>One for each claim that the operator has room for, in order.</summary>
    public IReadOnlyList<LedgerChange> Changes => changes;

    public IEnumerable<string> Operators => after.Keys;

    /// <param name="people">Brought up to date when the attempt is stored.</param>
    public static ClaimAttempt Build(
        IEnumerable<Claim> claims, Dictionary<string, Stored<OperatorState>> people, Func<Claim, ETag> proof, LedgerRows rows, DateTimeOffset now)
    {
        var attempt = new ClaimAttempt(rows);
        foreach (var claim in claims)
        {
            OperatorState Person(string id) => attempt.after.GetValueOrDefault(id) ?? people[id].Value;
            if (claim.Fits(Person)) attempt.Add(claim, Person, proof(claim), now);
        }

        foreach (var (id, state) in attempt.after)
        {
            attempt.operatorAt[attempt.transaction.Count] = id;
            attempt.transaction.Put(people[id], state, stored => people[id] = stored);
        }

        return attempt;
    }

    public Task StoreAsync() => transaction.StoreAsync();

    public OperatorState After(string operatorId) => after[operatorId];

    /// <summary>The operator whose row is the operation at <paramref name="index"/>; null when another row is.</summary>
    public string? OperatorAt(int? index) => index is { } at ? operatorAt.GetValueOrDefault(at) : null;

    /// <summary>The claims that the operation at <paramref name="index"/> stands for; all of them when nobody said which it was.</summary>
    public IReadOnlyList<Claim> LostBy(int? index)
    {
        if (index is not { } at) return claims;
        if (claimAt.TryGetValue(at, out var claim)) return [claim];
        return operatorAt.TryGetValue(at, out var person) ? [.. claims.Where(one => one.Asked.Any(asked => asked.Operator == person))] : claims;
    }

    private void Add(Claim claim, Func<string, OperatorState> person, ETag proof, DateTimeOffset now)
    {
        var asked = claim.Asked.ToDictionary(one => one.Operator, one => person(one.Operator), StringComparer.Ordinal);
        var change = ClaimRules.Claim(claim.Waiting, asked, claim, now);
        claimAt[transaction.Count] = claimAt[transaction.Count + 1] = claim;
        transaction.DeleteTicket(claim.Waiting, proof).Put(claim.Waiting, change.After, ETag.All);
        foreach (var changed in change.Operators)
            after[changed.Id] = changed;
        claims.Add(claim);
        changes.Add(change);
    }
}
