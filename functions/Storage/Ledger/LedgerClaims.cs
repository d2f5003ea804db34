using ContactFunctions.Domain.Routing.Ledger;
using ContactFunctions.Ports;
using Microsoft.Extensions.Logging;

namespace ContactFunctions.Functions.Storage.Ledger;

/// <summary>Stores the claims of one matching pass.</summary>
internal sealed class LedgerClaims(LedgerRows rows, TimeProvider time, ILogger log)
{
    public async Task<IReadOnlyList<LedgerChange>> ClaimAsync(LedgerSnapshot snapshot, IReadOnlyList<Claim> claims)
    {
        var session = new ClaimSession(snapshot, rows, time.GetUtcNow(), log);
        await session.ClaimAsync(claims);
        return session.Won;
    }
}
