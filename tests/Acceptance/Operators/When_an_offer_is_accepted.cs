using ContactFunctions.Acceptance.Tests.Stage;
using ContactFunctions.Harness;
using static ContactFunctions.Acceptance.Tests.Stage.Scene;

namespace ContactFunctions.Acceptance.Tests.Operators;

[Collection(WholeAppTests.Name)]
public sealed class When_an_offer_is_accepted(TwoHosts hosts)
{
    [Fact]
    public async Task Should_connect_both_sides()
    {
        await using var scene = new Scene(hosts);
        var customer = await scene.CustomerAsync(text: "hello", name: "Aiko");
        var hana = await scene.OperatorAsync("hana");
        var offer = await OfferAsync(hana, customer.Id);
        var accepted = await hana.AcceptAsync(customer.Id, offer.OfferId, Ct);
        Assert.Equal(("active", "hana"), (accepted.State, accepted.Operator?.Id));
        await hana.PostAsync(customer.Id, "How can I help?", ct: Ct);
        var read = await customer.MessagesAsync(ct: Ct);
        Assert.Equal(["text", "event", "text"], read.Select(message => message.Kind));
        Assert.Equal(("operator", "Hana Sato"), (read[2].Author.Role, read[2].Author.Name));
        Assert.Equal("Hana Sato", (await customer.GetAsync(Ct)).Operator?.Name);
    }

    [Fact]
    public async Task Should_answer_the_same_when_the_holder_repeats_it_I5()
    {
        await using var scene = new Scene(hosts);
        var customer = await scene.CustomerAsync();
        var hana = await scene.OperatorAsync("hana");
        var offer = await OfferAsync(hana, customer.Id);
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => hana.AcceptAsync(customer.Id, offer.OfferId, Ct)));
        Assert.All(answers, answer => Assert.Equal(("active", "hana"), (answer.State, answer.Operator?.Id)));
        Assert.Single(await customer.MessagesAsync(ct: Ct), message => message.Kind == "event");
    }

    [Fact]
    public async Task Should_be_withdrawn_when_the_customer_left_first_I5()
    {
        await using var scene = new Scene(hosts);
        var customer = await scene.CustomerAsync();
        var hana = await scene.OperatorAsync("hana");
        var offer = await OfferAsync(hana, customer.Id);
        await customer.CloseAsync(ct: Ct);
        await RefusedAsync("offer_withdrawn", () => hana.AcceptAsync(customer.Id, offer.OfferId, Ct));
        Assert.Empty((await hana.WorkAsync(Ct)).Offers);
    }
}
