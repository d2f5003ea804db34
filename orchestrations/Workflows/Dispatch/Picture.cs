using ContactFunctions.Domain.Organisations;
using ContactFunctions.Domain.Presence;
using ContactFunctions.Domain.Routing.Matching;
using ContactFunctions.Ports;

namespace ContactFunctions.Workflows.Dispatch;

/// <summary>The ledger's rows joined with what the organisation says of the people in them.</summary>
internal static class Picture
{
    public static Snapshot Of(LedgerSnapshot ledger, Organisation organisation)
    {
        var leases = ledger.Leases.GroupBy(lease => lease.Operator).ToDictionary(group => group.Key, group => group.Max(lease => lease.ExpiresAt));
        return new Snapshot(
            ledger.TakenAt,
            [.. ledger.Waiting.Select(placement => new Ticket(placement))],
            [.. ledger.Operators.Select(state => new Candidate(
                organisation.ProfileOf(state.Id),
                state,
                leases.TryGetValue(state.Id, out var until) ? until : null))],
            organisation);
    }

    /// <summary>For explanations: everybody whom the organisation knows, also those who never signed in, and nobody else.</summary>
    public static Snapshot OfEverybody(LedgerSnapshot ledger, Organisation organisation)
    {
        var seen = ledger.Operators.Select(state => state.Id).ToHashSet(StringComparer.Ordinal);
        var picture = Of(ledger, organisation);
        return picture with
        {
            Candidates =
            [
                .. picture.Candidates.Where(one => organisation.Operators.ContainsKey(one.Profile.Id)),
                .. organisation.Operators.Values.Where(profile => !seen.Contains(profile.Id))
                    .Select(profile => new Candidate(profile, new OperatorState { Id = profile.Id }, null)),
            ],
        };
    }
}
