using ContactFunctions.Domain.Organisations;
using ContactFunctions.Domain.Presence;
using ContactFunctions.Domain.Routing;
using ContactFunctions.Functions.Storage.Ledger;
using ContactFunctions.Harness.Tables;
using ContactFunctions.Ports;
using ContactFunctions.Workflows.Dispatch;
using Microsoft.Extensions.Logging.Abstractions;

namespace ContactFunctions.Platform.Tests.Storage.Model;

/// <summary>Everybody comes back from lunch at once, and two hosts notice.</summary>
public sealed class LunchTests
{
    private const int People = 20;
    private const int Waiting = 100;
    private const int PassesMax = 40;

    private static readonly Organisation Organisation = new(
        [new QueuePolicy { Queue = "support", Name = "Support" }],
        Enumerable.Range(0, People).Select(n => new OperatorProfile($"op{n:00}", "", ["support"], [])),
        new Dictionary<string, string>());

    private readonly MemoryTable table = new(Desk.Clock());

    [Fact]
    public async Task I3_TwentyReturnToAHundredWhoWait_TheFirstAreOfferedEvenly()
    {
        await new MemoryTableClient(table, "Routing").CreateAsync(StorageHost.Ct);
        IRoutingLedger[] hosts = [Host(), Host()];
        await Task.WhenAll(Enumerable.Range(0, Waiting).Select(n => hosts[n % 2].EnqueueAsync(Placements.Waiting($"c{n:000}", n), Desk.Day, StorageHost.Ct)));

        for (var n = 0; n < People; n++)
        {
            await hosts[n % 2].BeatAsync($"op{n:00}", "laptop", StorageHost.Ct);
            await hosts[n % 2].DeclareAsync($"op{n:00}", new Declaration(DeclaredStatus.Available), StorageHost.Ct);
            if (n % 4 == 3) await Task.WhenAll(hosts.Select(DrainAsync));
        }

        var offered = await hosts[0].PlacementsAsync(StorageHost.Ct).Where(placement => placement.Offer is not null).ToListAsync(StorageHost.Ct);
        Assert.Equal(Enumerable.Range(0, People * 3).Select(n => $"c{n:000}"), offered.Select(placement => placement.ConversationId));
        Assert.All(offered.CountBy(placement => placement.Offer!.Operator), share => Assert.Equal(3, share.Value));
    }

    private RoutingLedger Host() => new(new MemoryTableClient(table, "Routing"), Desk.Clock(), NullLogger<RoutingLedger>.Instance);

    /// <summary>Passes until one has nothing to give: a lost race is the next one's work.</summary>
    private static async Task DrainAsync(IRoutingLedger host)
    {
        for (var pass = 0; pass < PassesMax; pass++)
        {
            var snapshot = await host.SnapshotAsync(StorageHost.Ct);
            var claims = Dispatcher.Claims(snapshot, Organisation);
            if (claims.Count == 0) return;
            await host.ClaimAsync(snapshot, claims, StorageHost.Ct);
        }
    }
}
