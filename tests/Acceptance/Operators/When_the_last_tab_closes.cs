using System.Text.Json;
using ContactFunctions.Acceptance.Tests.Stage;
using ContactFunctions.Harness;
using static ContactFunctions.Acceptance.Tests.Stage.Scene;

namespace ContactFunctions.Acceptance.Tests.Operators;

[Collection(WholeAppTests.Name)]
public sealed class When_the_last_tab_closes(TwoHosts hosts)
{
    private static readonly TimeSpan Hint = TimeSpan.FromSeconds(25);

    [Fact]
    public async Task Should_end_routing_at_once_with_the_last_device_and_not_before_I6()
    {
        await using var scene = new Scene(hosts);
        await new Leases(scene.App).ForgetAsync("hana", "ken", "mika");
        var ken = await scene.SignedInAsync("ken");
        await using var watching = await ken.ConnectAsync(Ct);
        var laptop = await scene.OperatorAsync("hana");
        var phone = await scene.OperatorAsync("hana");

        await laptop.GoodbyeAsync(Ct);
        var oneLeft = await phone.MeAsync(Ct);
        await phone.GoodbyeAsync(Ct);
        await phone.GoodbyeAsync(Ct);
        var gone = await watching.NextAsync("presenceChanged", changed => Is(changed, "why", "noLease"), ct: Ct);
        var customer = await scene.CustomerAsync();
        var nobody = (await phone.WorkAsync(Ct)).Offers;
        await phone.HeartbeatAsync(Ct);

        Assert.True(oneLeft.Presence.Routable);
        Assert.Equal(("hana", "available"), (gone.GetProperty("operator").GetString(), gone.GetProperty("status").GetString()));
        Assert.Empty(nobody);
        await phone.AcceptAsync(customer.Id, (await OfferAsync(phone, customer.Id)).OfferId, Ct);
    }

    [Fact]
    public async Task Should_leave_half_a_minute_when_only_the_connection_is_lost_and_nothing_once_that_is_over_I6()
    {
        await using var scene = new Scene(hosts);
        var leases = new Leases(scene.App);
        await leases.ForgetAsync("hana", "ken", "mika");
        var hana = await scene.OperatorAsync("hana");
        var desk = await hana.ConnectAsync(Ct, tied: true);
        var before = await leases.LeftAsync(hana);

        await desk.DisposeAsync();
        await Eventually.TrueAsync(async () => await leases.LeftAsync(hana) <= Hint, "A shorter lease", cancellation: Ct);
        var hinted = await hana.MeAsync(Ct);
        await hana.HeartbeatAsync(Ct);
        var beaten = await leases.LeftAsync(hana);
        await leases.EndAsync(hana, TimeSpan.Zero);

        Assert.InRange(before!.Value, Hint + TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(60));
        Assert.True(hinted.Presence.Routable);
        Assert.True(beaten > Hint, $"A background tab that beats has {beaten}.");
        Assert.Equal((false, "noLease"), ((await hana.MeAsync(Ct)).Presence.Routable, (await hana.MeAsync(Ct)).Presence.Why?.GetString()));
    }

    private static bool Is(JsonElement payload, string field, string value) => payload.GetProperty(field).GetString() == value;
}
