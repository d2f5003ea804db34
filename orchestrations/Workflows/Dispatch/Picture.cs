using ContactFunctions.Domain.Organisations;
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
}
