using ContactFunctions.Domain.Routing.Ledger;
using ContactFunctions.Harness;

namespace ContactFunctions.Platform.Tests.Storage;

/// <summary>A seeded storm: two hosts decide at random at the same time while answers get lost; afterwards the books must balance.</summary>
public sealed class LedgerWeatherTests(Azurite azurite)
{
    private const int Rounds = 40;
    private const int AtOnce = 5;
    private static readonly string[] People = ["ann", "bob", "eve"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task I2_RandomDecisionsOnTwoHostsWithLostAnswers_BooksBalance(int seed)
    {
        var random = new Random(seed);
        var clock = Desk.Clock();
        var hosts = await StorageHost.CreateAsync(azurite, 2, clock);
        await hosts[0].ArriveAsync(People);
        for (var i = 0; i < 8; i++)
            await hosts[0].QueueAsync($"c{i}", i, weight: 1 + (i % 2));

        for (var round = 0; round < Rounds; round++)
        {
            clock.Advance(TimeSpan.FromMilliseconds(random.Next(1, 5_000)));
            if (round % 4 == 0) hosts[random.Next(2)].Faults.LoseNext();
            await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => StepAsync(hosts[random.Next(2)], new Random(random.Next()))));
        }

        var placements = await hosts[0].SoundAsync();
        Assert.Equal(8, placements.Count);
        Assert.Contains(placements, placement => placement.Version > 5);
    }

    private static async Task StepAsync(StorageHost host, Random random)
    {
        var id = $"c{random.Next(8)}";
        if (random.Next(3) == 0)
        {
            await ClaimAsync(host, random);
            return;
        }

        var placement = await host.Ledger.FindAsync(id, StorageHost.Ct);
        await host.DoAsync(id, Command(placement!.Owner ?? "ann", placement.Offer?.Operator ?? "bob", placement.Offer?.OfferId ?? "none", random));
    }

    // A refusal is as good an answer as any other: what matters is what is stored.
    private static LedgerCommand Command(string owner, string asked, string offer, Random random) => random.Next(10) switch
    {
        0 or 1 or 2 => new AcceptOffer(asked, offer),
        3 => new DeclineOffer(asked, offer, null),
        4 => new ExpireOffer(offer, 3),
        5 => new GoIdle(),
        6 => new ResumeTalk(random.Next(2) == 0, 3, true),
        7 => new TransferToQueue(owner, "support", TimeSpan.Zero, $"t{random.Next()}"),
        8 => new TransferToOperator(owner, People[random.Next(3)], 3, $"o{random.Next()}", TimeSpan.FromSeconds(20)),
        _ => new LoseOperator(owner),
    };

    private static async Task ClaimAsync(StorageHost host, Random random)
    {
        var picture = await host.Ledger.SnapshotAsync(StorageHost.Ct);
        var claims = picture.Waiting.Select(one => new Claim(one, People[random.Next(3)], 3, $"o{random.Next()}", TimeSpan.FromSeconds(20), random.Next(4) == 0));
        await host.Ledger.ClaimAsync(picture, [.. claims], StorageHost.Ct);
    }
}
