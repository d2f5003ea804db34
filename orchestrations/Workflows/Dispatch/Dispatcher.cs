using ContactFunctions.Domain.Organisations;
using ContactFunctions.Domain.Routing;
using ContactFunctions.Domain.Routing.Ledger;
using ContactFunctions.Domain.Routing.Matching;
using ContactFunctions.Ports;
using ContactFunctions.Ports.Telemetry;
using ContactFunctions.Workflows.Following;

namespace ContactFunctions.Workflows.Dispatch;

/// <summary>Runs matching passes: one at a time on this host, and one more for everybody who asked meanwhile.</summary>
/// <remarks>
/// A pass is snapshot → <see cref="Matcher"/> → claims. Losing a claim to another host is ordinary: the next round sees what is left. A pass
/// that dies with its host is made up for by the sweeper.
/// </remarks>
public sealed class Dispatcher(IRoutingLedger ledger, IOrganisations organisations, Aftermath aftermath, IDispatchLog log, TimeProvider clock)
{
    /// <summary>Rounds in one pass; what is still lost then waits for the sweeper.</summary>
    private const int RoundsMax = 8;

    private readonly Lock gate = new();
    private Task? running;
    private Task? next;

    /// <summary>Completes after a pass that began after this call.</summary>
    public Task RunAsync(IProcess process)
    {
        lock (gate)
        {
            if (running is null or { IsCompleted: true })
                return running = PassAsync(process);
            if (next is null or { IsCompleted: true })
                next = AfterAsync(running, process);
            return next;
        }
    }

    /// <summary>Asks for a pass without waiting for it; its failure is logged.</summary>
    public void Request(IProcess process) => _ = LoggedAsync(RunAsync(process));

    private async Task AfterAsync(Task earlier, IProcess process)
    {
        await earlier.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        Task pass;
        lock (gate)
            pass = running = PassAsync(process);
        await pass;
    }

    private async Task PassAsync(IProcess process)
    {
        await Task.Yield();
        for (var round = 0; round < RoundsMax; round++)
        {
            var organisation = await organisations.CurrentAsync(CancellationToken.None);
            var snapshot = await ledger.SnapshotAsync(CancellationToken.None);
            var claims = Claims(snapshot, organisation);
            if (claims.Count == 0)
                return;
            if (IsTooOld(snapshot) && round < RoundsMax - 1)
                continue;
            var changes = await ledger.ClaimAsync(snapshot, claims, CancellationToken.None);
            await Task.WhenAll(changes.Select(change => FollowAsync(change, process)));
            if (changes.Count == claims.Count)
                return;
        }
    }

    /// <summary>A host that was held up looks again (I3); where storage never answers in time, the last round goes on all the same: ETags still decide.</summary>
    private bool IsTooOld(LedgerSnapshot snapshot) => clock.GetUtcNow() - snapshot.TakenAt > RoutingLimits.SnapshotAgeMax;

    /// <summary>What a pass decides on this snapshot, in the order in which it is claimed.</summary>
    internal static List<Claim> Claims(LedgerSnapshot snapshot, Organisation organisation) =>
    [
        .. Matcher.Match(Picture.Of(snapshot, organisation)).Select(assignment =>
        {
            var waiting = assignment.Ticket.Placement;
            var policy = organisation.PolicyOf(waiting.Queue);
            Asked[] asked = [.. assignment.Candidates.Select(one => new Asked(one.Profile.Id, organisation.AllowanceOf(one.Profile, waiting.Channel)))];
            return new Claim(waiting, asked, $"{waiting.ConversationId}.{waiting.Version + 1}", policy.OfferTtl, policy.AutoConnect);
        }),
    ];

    private async Task FollowAsync(LedgerChange change, IProcess process)
    {
        var waited = clock.GetUtcNow() - change.Before.EnqueuedAt;
        log.Claimed(change.After.ConversationId, change.After.Owner ?? change.After.Offer?.Operator ?? "", waited);
        Measures.AssignmentLatency.Record(waited.TotalSeconds, new KeyValuePair<string, object?>(Tags.Queue, change.After.Queue));
        await LoggedAsync(aftermath.OfAsync(change, process));
    }

    /// <summary>What is claimed is claimed: a failure afterwards is for the instance's wake-up and the sweeper to finish.</summary>
    private async Task LoggedAsync(Task work)
    {
        try
        {
            await work;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            log.Failed(e);
        }
    }
}
