using System.Text.Json;
using ContactFunctions.Acceptance.Tests.Stage;
using ContactFunctions.Harness;
using static ContactFunctions.Acceptance.Tests.Stage.Scene;

namespace ContactFunctions.Acceptance.Tests.Operators;

[Collection(WholeAppTests.Name)]
public sealed class When_an_operators_laptop_dies(TwoHosts hosts)
{
    private static readonly TimeSpan WithinGrace = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan AfterGrace = TimeSpan.FromSeconds(61);

    /// <summary>The sweeper looks every 15 s.</summary>
    private static readonly TimeSpan Noticed = TimeSpan.FromSeconds(25);

    [Fact]
    public async Task Should_hand_on_what_the_lost_one_held_and_leave_everything_to_who_returns_in_time_I6()
    {
        await using var scene = new Scene(hosts);
        var leases = new Leases(scene.App);
        await leases.ForgetAsync("hana", "mika", "ken");
        var began = TimeProvider.System.GetUtcNow();
        var mika = await scene.OperatorAsync("mika");
        var kept = await scene.ConnectedAsync(mika);
        await mika.PresenceAsync("away", "tea", Ct);
        var hana = await scene.OperatorAsync("hana");
        var handedOn = await scene.ConnectedAsync(hana);
        await using var page = await handedOn.ConnectAsync(Ct);
        var sora = await scene.SignedInAsync("sora");
        await using var board = await sora.ConnectAsync(Ct);

        await leases.EndAsync(hana, AfterGrace);
        await leases.EndAsync(mika, WithinGrace);
        var ken = await scene.OperatorAsync("ken");
        var alert = await board.NextAsync("alert", ct: Ct, within: Noticed);
        await board.NextAsync("presenceChanged", changed => Is(changed, "operator", "mika"), Noticed, Ct);
        await mika.HeartbeatAsync(Ct);

        Assert.Equal(("operatorLost", "hana"), (alert.GetProperty("kind").GetString(), alert.GetProperty("operator").GetString()));
        await page.NextAsync("messageAdded", added => Is(added, "kind", "event"), Noticed, Ct);
        await ken.AcceptAsync(handedOn.Id, (await OfferAsync(ken, handedOn.Id)).OfferId, Ct);
        Assert.Equal("active", (await mika.GetAsync(kept.Id, Ct)).State);
        Assert.Equal("returned", (await EndedAsync(sora, "mika", began - WithinGrace))[^1].Kind);
        Assert.Equal("lost", (await EndedAsync(sora, "hana", began - AfterGrace))[^1].Kind);
    }

    /// <summary>The adherence log from then on, in which a lease ended by itself.</summary>
    private static async Task<IReadOnlyList<AttendedView>> EndedAsync(OperatorApi supervisor, string user, DateTimeOffset from)
    {
        var lines = await supervisor.AdherenceAsync(user, from, Ct);
        Assert.Contains(lines, line => line is { Kind: "leaseEnded", By: "system" } && line.At >= from);
        return lines;
    }

    private static bool Is(JsonElement payload, string field, string value) => payload.GetProperty(field).GetString() == value;
}
