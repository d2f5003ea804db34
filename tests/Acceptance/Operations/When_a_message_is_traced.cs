using System.Net.Http.Json;
using ContactFunctions.Acceptance.Tests.Channels;
using ContactFunctions.Acceptance.Tests.Stage;
using ContactFunctions.Harness;
using static ContactFunctions.Acceptance.Tests.Stage.Scene;

namespace ContactFunctions.Acceptance.Tests.Operations;

[Collection(WholeAppTests.Name)]
public sealed class When_a_message_is_traced(TwoHosts hosts)
{
    [Fact]
    public async Task Should_lead_from_the_first_word_through_the_process_to_the_operators_screen()
    {
        await using var scene = new Scene(hosts);
        var hana = await scene.OperatorAsync("hana");
        using var call = new TracedCall(hosts);
        var customer = await CustomerApi.OpenAsync(call.Http, "support", "hello", ct: Ct);
        var offer = await OfferAsync(hana, customer.Id);

        Assert.Equal(["StartChat", "process start", "duty Match", "push offerMade"], await call.WayToAsync("push offerMade"));
        Assert.Contains(call.Spans, span => span.Name == "Conversations" && span.Attributes["operation"] is "POST");
        Assert.All(call.Spans.Where(span => span.Name is "StartChat" or "duty Match"), span => Assert.Equal(customer.Id, span.Attributes["conversation.id"]));
        await hana.AcceptAsync(customer.Id, offer.OfferId, Ct);
        await customer.CloseAsync(ct: Ct);
    }

    [Fact]
    public async Task Should_lead_from_a_message_to_its_push()
    {
        await using var scene = new Scene(hosts);
        var hana = await scene.OperatorAsync("hana");
        var customer = await scene.ConnectedAsync(hana);
        using var call = new TracedCall(hosts);
        await new ApiClient(call.Http, customer.Api.Token).PostAsync<MessagePosted>(
            $"conversations/{customer.Id}/messages", new { clientMessageId = CustomerApi.NewId(), text = "Is it on its way?" }, Ct);

        Assert.Equal(["PostText", "push messageAdded"], await call.WayToAsync("push messageAdded"));
        Assert.Contains(call.Spans, span => span.Name == "Conversations" && span.Attributes["operation"] is "POST");
    }

    [Fact]
    public async Task Should_lead_from_a_text_to_the_operators_screen_and_from_the_answer_to_the_provider()
    {
        await using var scene = new Scene(hosts);
        var hana = await scene.OperatorAsync("hana");
        using var text = new TracedCall(hosts);
        using var delivery = new HttpRequestMessage(HttpMethod.Post, "api/webhooks/eventgrid")
        {
            Content = JsonContent.Create(new[] { Events.SmsReceived("+15550199871", CustomerApi.NewId(), "Is my order on its way?") }),
        };
        delivery.Headers.Add("X-Webhook-Secret", TwoHosts.WebhookSecret);
        (await text.Http.SendAsync(delivery, Ct)).EnsureSuccessStatusCode();
        var offer = await Eventually.ResultAsync(
            async () => (await hana.WorkAsync(Ct)).Offers.FirstOrDefault(offer => offer.Channel == "sms"), "An offer", cancellation: Ct);
        await hana.AcceptAsync(offer.ConversationId, offer.OfferId, Ct);
        using var answer = new TracedCall(hosts);
        await new ApiClient(answer.Http, hana.Api.Token).PostAsync<MessagePosted>(
            $"conversations/{offer.ConversationId}/messages", new { clientMessageId = CustomerApi.NewId(), text = "Tomorrow." }, Ct);

        Assert.Equal(["EventGrid", "process start", "duty Match", "push offerMade"], await text.WayToAsync("push offerMade"));
        Assert.Equal(["PostText", "process signal", "duty DrainOutbox", "sms send"], await answer.WayToAsync("sms send"));
        Assert.Equal("acs", (await answer.SpanAsync("sms send")).Attributes["provider"]);
    }
}
