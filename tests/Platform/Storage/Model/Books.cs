using System.Text.Json;
using ContactFunctions.Domain.Presence;
using ContactFunctions.Domain.Routing;
using ContactFunctions.Functions.Storage.Ledger;
using ContactFunctions.Harness.Tables;

namespace ContactFunctions.Platform.Tests.Storage.Model;

/// <summary>What is stored, kept beside the table and audited with every commit. The first thing that is wrong stays.</summary>
internal sealed class Books(TimeProvider time)
{
    private readonly OfferAudit offers = new();

    public Dictionary<string, Placement> Placements { get; } = new(StringComparer.Ordinal);

    /// <summary>The placements as they are written, by conversation.</summary>
    public Dictionary<string, string> Written { get; } = new(StringComparer.Ordinal);

    /// <summary>What was stored last of those that left: their records go on from there.</summary>
    public Dictionary<string, Placement> Removed { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, OperatorState> Operators { get; } = new(StringComparer.Ordinal);

    /// <summary>The tickets' copies by row key.</summary>
    public Dictionary<string, string> Tickets { get; } = new(StringComparer.Ordinal);

    /// <summary>Ends of leases by row key.</summary>
    public Dictionary<string, DateTimeOffset> Leases { get; } = new(StringComparer.Ordinal);

    public Violation? Broken { get; private set; }

    /// <summary>The id of the last offer of a conversation, open or not.</summary>
    public string LastOffer(string conversation) => offers.Last(conversation) ?? "none";

    public IEnumerable<DateTimeOffset> LeasesOf(string person) =>
        Leases.Where(lease => lease.Key.StartsWith($"l|{person}|", StringComparison.Ordinal)).Select(lease => lease.Value);

    public void Check(string invariant, bool holds, Func<string> text)
    {
        if (!holds) Broken ??= new Violation(invariant, text());
    }

    public void Follow(IReadOnlyList<RowChange> changes)
    {
        if (Broken is not null) return;
        var before = Operators.ToDictionary();
        var moves = changes.Select(Take).OfType<(Placement?, Placement?)>().ToList();
        foreach (var (was, becomes) in moves)
            Audit(was, becomes, before);
        PresenceAudit.Check(this, before, time.GetUtcNow());
        UnitAudit.Check(this);
        TicketAudit.Check(this);
    }

    private void Audit(Placement? was, Placement? becomes, Dictionary<string, OperatorState> people)
    {
        if (becomes is null) return;
        Call.Current?.Stored.Add((becomes.ConversationId, becomes.Version));
        StateAudit.Check(this, was, becomes);
        offers.Check(this, was, becomes);
        ClaimAudit.Check(this, was, becomes, people);
    }

    /// <returns>What became of a placement; null when the row is another one.</returns>
    private (Placement? Was, Placement? Becomes)? Take(RowChange change)
    {
        var key = (change.After ?? change.Before)!.RowKey;
        switch (key[0])
        {
            case 'l': Put(Leases, key, (DateTimeOffset?)change.After?.Find("ExpiresAt")); break;
            case 'w': Put(Tickets, key, (string?)change.After?.Find("Json")); break;
            case 'o': Put(Operators, key[2..], Json(change) is { } state ? JsonSerializer.Deserialize(state, LedgerJson.Default.OperatorState) : null); break;
            case 'r':
                var was = Placements.GetValueOrDefault(key[2..]);
                var becomes = Json(change) is { } text ? JsonSerializer.Deserialize(text, LedgerJson.Default.Placement) : null;
                Put(Placements, key[2..], becomes);
                Put(Written, key[2..], Json(change));
                if (becomes is null) Removed[key[2..]] = was!;
                return (was, becomes);
        }

        return null;
    }

    private static string? Json(RowChange change) => (string?)change.After?.Find("Json");

    private static void Put<T>(Dictionary<string, T> rows, string key, T? value)
        where T : class
    {
        if (value is null)
            rows.Remove(key);
        else
            rows[key] = value;
    }

    private static void Put(Dictionary<string, DateTimeOffset> rows, string key, DateTimeOffset? value)
    {
        if (value is { } moment)
            rows[key] = moment;
        else
            rows.Remove(key);
    }
}
