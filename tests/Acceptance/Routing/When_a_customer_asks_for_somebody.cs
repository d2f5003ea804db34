using ContactFunctions.Acceptance.Tests.Stage;
using ContactFunctions.Harness;
using static ContactFunctions.Acceptance.Tests.Stage.Scene;

namespace ContactFunctions.Acceptance.Tests.Routing;

[Collection(WholeAppTests.Name)]
public sealed class When_a_customer_asks_for_somebody(TwoHosts hosts)
{
    [Fact]
    public async Task Should_keep_the_conversation_for_them()
    {
        await using var scene = new Scene(hosts);
        await scene.OperatorAsync("ken");
        var customer = await scene.ContactAsync("support", person: "hana");
        Assert.Equal("waiting", (await customer.GetAsync(Ct)).State);

        var hana = await scene.OperatorAsync("hana");

        await hana.AcceptAsync(customer.Id, (await OfferAsync(hana, customer.Id)).OfferId, Ct);
    }
}
