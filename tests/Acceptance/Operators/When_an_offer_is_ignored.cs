using ContactFunctions.Acceptance.Tests.Stage;
using ContactFunctions.Harness;
using static ContactFunctions.Acceptance.Tests.Stage.Scene;

namespace ContactFunctions.Acceptance.Tests.Operators;

[Collection(WholeAppTests.Name)]
public sealed class When_an_offer_is_ignored(TwoHosts hosts)
{
    [Fact]
    public async Task Should_go_on_to_the_next_and_make_the_operator_not_responding_I5()
    {
        await using var scene = new Scene(hosts);
        var sora = await scene.SignedInAsync("sora");
        await using var board = await sora.ConnectAsync(Ct);
        var hana = await scene.OperatorAsync("hana");
        var customer = await scene.CustomerAsync(TwoHosts.HastyQueue);
        var first = await OfferAsync(hana, customer.Id);

        // Alone she is asked again once everybody was tried, and misses that as well.
        var alert = await board.NextAsync("alert", made => made.GetProperty("operator").GetString() == "hana", ct: Ct);
        var ignored = await hana.MeAsync(Ct);
        var ken = await scene.OperatorAsync("ken");
        var next = await OfferAsync(ken, customer.Id);
        var notAsked = (await hana.WorkAsync(Ct)).Offers;
        await ken.AcceptAsync(customer.Id, next.OfferId, Ct);
        await hana.PresenceAsync("available", ct: Ct);

        Assert.Equal("notResponding", alert.GetProperty("kind").GetString());
        Assert.Equal((false, "notResponding"), (ignored.Presence.Routable, ignored.Presence.Why?.GetString()));
        Assert.Empty(notAsked);
        Assert.True(next.WaitedSeconds >= first.WaitedSeconds + 4, $"{first.WaitedSeconds} s, then {next.WaitedSeconds} s");
        Assert.True((await hana.MeAsync(Ct)).Presence.Routable);
    }

    [Fact]
    public async Task Should_take_who_writes_to_a_customer_for_responding()
    {
        await using var scene = new Scene(hosts);
        var hana = await scene.OperatorAsync("hana");
        var held = await scene.ConnectedAsync(hana);
        var ignored = await scene.CustomerAsync(TwoHosts.HastyQueue);
        // Two hosts take turns, and each knows what it has seen.
        await Eventually.TrueAsync(async () => await IsSilentAsync(hana) && await IsSilentAsync(hana), "Not responding", cancellation: Ct);

        await hana.PostAsync(held.Id, "sorry, I was on the phone", ct: Ct);

        Assert.True((await hana.MeAsync(Ct)).Presence.Routable);
        await hana.AcceptAsync(ignored.Id, (await OfferAsync(hana, ignored.Id)).OfferId, Ct);
    }

    private static async Task<bool> IsSilentAsync(OperatorApi person) => (await person.MeAsync(Ct)).Presence.Why?.GetString() == "notResponding";
}
