using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Presence;
using ContactFunctions.Domain.Routing;
using ContactFunctions.Domain.Routing.Ledger;
using ContactFunctions.Harness;
using ContactFunctions.Ports;

namespace ContactFunctions.Platform.Tests.Storage;

/// <summary>What the tests do with the ledger.</summary>
internal static class Desk
{
    public static readonly DateOnly Day = new(2026, 11, 20);

    public static ManualTime Clock() => new(Placements.Start);

    public static Task<Placement> QueueAsync(this StorageHost host, string conversation, int second = 0, int weight = 1) =>
        host.Ledger.EnqueueAsync(Placements.Waiting(conversation, second, weight), Day, StorageHost.Ct);

    public static async Task ArriveAsync(this StorageHost host, params string[] operators)
    {
        foreach (var person in operators)
        {
            await host.Ledger.DeclareAsync(person, new Declaration(DeclaredStatus.Available), StorageHost.Ct);
            await host.Ledger.BeatAsync(person, "laptop", StorageHost.Ct);
        }
    }

    public static Claim ClaimOf(this LedgerSnapshot snapshot, string conversation, string person, int capacity = 3, bool autoConnect = false) => new(
        snapshot.Waiting.Single(placement => placement.ConversationId == conversation), person, capacity, $"offer-{conversation}-{person}",
        TimeSpan.FromSeconds(20), autoConnect);

    /// <summary>Offers it to the operator and has them accept.</summary>
    public static async Task ConnectAsync(this StorageHost host, string conversation, string person)
    {
        var snapshot = await host.Ledger.SnapshotAsync(StorageHost.Ct);
        Assert.Single(await host.Ledger.ClaimAsync(snapshot, [snapshot.ClaimOf(conversation, person)], StorageHost.Ct));
        Assert.False((await host.DoAsync(conversation, new AcceptOffer(person, $"offer-{conversation}-{person}"))).IsRefused);
    }

    public static Task<Domain.Outcomes.Outcome<LedgerChange>> DoAsync(this StorageHost host, string conversation, LedgerCommand command) =>
        host.Ledger.ApplyAsync(conversation, command, StorageHost.Ct);

    /// <summary>I2 over the whole ledger: units equal what is held, capacity holds, tickets and waiting placements are the same ones.</summary>
    public static async Task<IReadOnlyList<Placement>> SoundAsync(this StorageHost host, int capacity = 3)
    {
        var placements = await host.Ledger.PlacementsAsync(StorageHost.Ct).ToListAsync(StorageHost.Ct);
        var snapshot = await host.Ledger.SnapshotAsync(StorageHost.Ct);
        foreach (var person in snapshot.Operators)
        {
            var held = placements.Where(one => one.OwnerIsCharged && one.Owner == person.Id).Sum(one => one.Weight)
                + placements.Where(one => one.Offer?.Operator == person.Id).Sum(one => one.Weight);
            Assert.Equal(held, person.UsedUnits);
            Assert.InRange(person.UsedUnits, 0, capacity);
        }

        var waiting = placements.Where(one => one.State is ConversationState.Waiting).ToDictionary(one => one.ConversationId, one => one.Version);
        Assert.Equal(waiting, snapshot.Waiting.ToDictionary(one => one.ConversationId, one => one.Version));
        return placements;
    }
}
