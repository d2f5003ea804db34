using ContactFunctions.Acceptance.Tests.Stage;
using ContactFunctions.Harness;
using static ContactFunctions.Acceptance.Tests.Stage.Scene;

namespace ContactFunctions.Acceptance.Tests.Routing;

[Collection(WholeAppTests.Name)]
public sealed class When_skills_relax(TwoHosts hosts)
{
    [Fact]
    public async Task Should_wait_for_the_skill_and_then_do_without_it()
    {
        await using var scene = new Scene(hosts);
        var ken = await scene.OperatorAsync("ken");
        var customer = await scene.ContactAsync(RoutingQueues.French);
        Assert.Equal("waiting", customer.Opened.State);

        var offer = await OfferAsync(ken, customer.Id);
        var accepted = await ken.AcceptAsync(customer.Id, offer.OfferId, Ct);

        Assert.Equal("active", accepted.State);
        Assert.Contains("skillRelaxed", await EventsAsync(ken, customer.Id));
    }

    [Fact]
    public async Task Should_ask_whoever_has_the_skill_at_once()
    {
        await using var scene = new Scene(hosts);
        await scene.OperatorAsync("ken");
        var hana = await scene.OperatorAsync("hana");
        var customer = await scene.ContactAsync(RoutingQueues.French);

        await hana.AcceptAsync(customer.Id, (await OfferAsync(hana, customer.Id)).OfferId, Ct);

        Assert.DoesNotContain("skillRelaxed", await EventsAsync(hana, customer.Id));
    }

    [Fact]
    public async Task Should_overflow_to_another_team_with_the_time_waited()
    {
        await using var scene = new Scene(hosts);
        var mika = await scene.OperatorAsync("mika");
        var customer = await scene.ContactAsync(RoutingQueues.Night);

        var offer = await OfferAsync(mika, customer.Id);
        await mika.AcceptAsync(customer.Id, offer.OfferId, Ct);

        Assert.Equal("support", offer.Queue);
        Assert.True(offer.WaitedSeconds >= 1, $"{offer.WaitedSeconds} s");
        Assert.Contains("overflowed", await EventsAsync(mika, customer.Id));
    }

    [Fact]
    public async Task Should_offer_a_call_back_and_keep_the_place_of_whoever_leaves()
    {
        await using var scene = new Scene(hosts);
        var customer = await scene.ContactAsync(RoutingQueues.CallBack);
        await RefusedAsync("call_back_not_offered", () => CallAsync(customer, "+15550123456"));
        await Eventually.TrueAsync(
            async () => (await customer.MessagesAsync(ct: Ct)).Any(message => message.Text.Contains("phone number", StringComparison.Ordinal)), "The offer of a call", cancellation: Ct);
        await RefusedAsync("invalid_phone", () => CallAsync(customer, "call me"));

        await CallAsync(customer, "+1 555 012-3456");
        await CallAsync(customer, "+15550123456");
        await customer.CloseAsync(ct: Ct);
        Assert.Equal("waiting", (await customer.GetAsync(Ct)).State);

        var hana = await scene.OperatorAsync("hana");
        await hana.AcceptAsync(customer.Id, (await OfferAsync(hana, customer.Id)).OfferId, Ct);
        Assert.Equal("+15550123456", (await hana.WorkAsync(Ct)).Conversations.Single().CallBack);
    }

    private static Task CallAsync(CustomerApi customer, string phone) =>
        customer.Api.SendAsync(HttpMethod.Post, $"conversations/{customer.Id}/call-back", new { phone }, Ct);

    private static async Task<IReadOnlyList<string?>> EventsAsync(OperatorApi person, string conversation) =>
        [.. (await person.Api.GetAsync<MessagesView>($"conversations/{conversation}/messages?afterEntry=0&limit=200", Ct)).Messages.Where(message => message.Kind == "event").Select(message => message.Event)];
}
