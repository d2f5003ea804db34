using ContactFunctions.Acceptance.Tests.Stage;
using ContactFunctions.Harness;
using static ContactFunctions.Acceptance.Tests.Stage.Scene;

namespace ContactFunctions.Acceptance.Tests.Operators;

[Collection(WholeAppTests.Name)]
public sealed class When_an_offer_is_not_taken(TwoHosts hosts)
{
    [Fact]
    public async Task Should_go_to_the_next_operator_after_a_decline_I5()
    {
        await using var scene = new Scene(hosts);
        var customer = await scene.CustomerAsync();
        var hana = await scene.OperatorAsync("hana");
        var offer = await OfferAsync(hana, customer.Id);
        var ken = await scene.OperatorAsync("ken");
        await hana.DeclineAsync(customer.Id, offer.OfferId, "busy", Ct);
        await hana.DeclineAsync(customer.Id, offer.OfferId, "busy", Ct);
        var next = await OfferAsync(ken, customer.Id);
        Assert.NotEqual(offer.OfferId, next.OfferId);
        Assert.True(next.WaitedSeconds >= offer.WaitedSeconds);
        await ken.AcceptAsync(customer.Id, next.OfferId, Ct);
        await RefusedAsync("offer_taken", () => hana.AcceptAsync(customer.Id, offer.OfferId, Ct));
    }

    [Fact]
    public async Task Should_expire_and_be_offered_again_with_the_original_wait_I5()
    {
        await using var scene = new Scene(hosts);
        var customer = await scene.CustomerAsync(TwoHosts.HastyQueue);
        var hana = await scene.OperatorAsync("hana");
        var offer = await OfferAsync(hana, customer.Id);
        await Eventually.TrueAsync(
            async () => (await hana.WorkAsync(Ct)).Offers.All(open => open.OfferId != offer.OfferId), "The end of the offer", cancellation: Ct);
        await RefusedAsync("offer_expired", () => hana.AcceptAsync(customer.Id, offer.OfferId, Ct));
        var ken = await scene.OperatorAsync("ken");
        var next = await OfferAsync(ken, customer.Id);
        Assert.True(next.WaitedSeconds >= 1);
    }
}
