using System.Text.Json;
using ContactFunctions.Acceptance.Tests.Channels;
using ContactFunctions.Acceptance.Tests.Stage;
using ContactFunctions.Harness;
using static ContactFunctions.Acceptance.Tests.Stage.Scene;

namespace ContactFunctions.Acceptance.Tests.Service;

[Collection(WholeAppTests.Name)]
public sealed class When_the_app_runs(TwoHosts hosts)
{
    [Fact]
    public async Task Should_say_that_it_is_well()
    {
        var health = await new ApiClient(hosts.App.Http).GetAsync<JsonElement>("health", Ct);
        Assert.Equal("""{"status":"healthy","checks":{"storage":"healthy","durable":"healthy","realtime":"healthy"}}""", health.GetRawText());
    }

    [Fact]
    public async Task Should_describe_itself()
    {
        var description = await new ApiClient(hosts.App.Http).GetAsync<JsonElement>("openapi.json", Ct);
        Assert.Equal("3.1.0", description.GetProperty("openapi").GetString());
        Assert.True(description.GetProperty("paths").TryGetProperty("/conversations/{id}/messages", out _));
    }

    [Fact]
    public async Task Should_keep_words_numbers_and_secrets_out_of_the_log()
    {
        await using var scene = new Scene(hosts);
        var hana = await scene.OperatorAsync("hana");
        var (phone, word) = (Phone.NewNumber(), $"word-{CustomerApi.NewId()}");
        var customer = await scene.ConnectedAsync(hana, text: word);
        await hana.PostAsync(customer.Id, word, ct: Ct);
        await Events.DeliverAsync(scene.App, Events.SmsReceived(phone, "log-" + phone, word), Events.SmsReceived(phone, "", word));
        var offer = await Eventually.ResultAsync(
            async () => (await hana.WorkAsync(Ct)).Offers.FirstOrDefault(o => o.Channel == "sms"), "An offer", cancellation: Ct);
        await hana.AcceptAsync(offer.ConversationId, offer.OfferId, Ct);
        using var signed = await scene.App.Http.PostAsync(
            new Uri($"api/webhooks/eventgrid?code={TwoHosts.WebhookSecret}", UriKind.Relative), new StringContent("[]"), Ct);
        foreach (var secret in new[] { word, phone, TwoHosts.WebhookSecret, customer.Opened.Token, hana.Api.Token! })
            Assert.DoesNotContain(scene.App.Output, line => line.Contains(secret, StringComparison.Ordinal));
    }
}
