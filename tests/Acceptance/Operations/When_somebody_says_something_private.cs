using System.Net;
using System.Net.Http.Json;
using System.Text;
using ContactFunctions.Acceptance.Tests.Channels;
using ContactFunctions.Acceptance.Tests.Stage;
using ContactFunctions.Harness;
using static ContactFunctions.Acceptance.Tests.Stage.Scene;

namespace ContactFunctions.Acceptance.Tests.Operations;

/// <summary>Ids, numbers and times may be told to those who watch. What somebody said, who they are and what opens doors may not.</summary>
[Collection(WholeAppTests.Name)]
public sealed class When_somebody_says_something_private(TwoHosts hosts)
{
    private readonly Secrets secrets = new();

    [Fact]
    public async Task Should_not_be_told_to_those_who_watch()
    {
        await using var scene = new Scene(hosts);
        var hana = await scene.OperatorAsync("hana");
        secrets.Add("operator's token", hana.Api.Token!);
        var chat = await ChatAsync(hana);
        var text = await TextAsync(hana);
        await StrangersAsync();
        await EverythingIsSentAsync();

        var told = hosts.Telemetry.RawBodies;
        Assert.All(new[] { chat, text, "PostText", "MalformedContactException" }, known => Assert.Contains(told, body => Holds(body, known)));
        Assert.Empty(told.SelectMany(body => secrets.In(body)).Distinct());
        Assert.Empty(secrets.In(Encoding.UTF8.GetBytes(string.Join('\n', scene.App.Output))));
    }

    private async Task<string> ChatAsync(OperatorApi hana)
    {
        var customer = await CustomerApi.OpenAsync(hosts.App.Http, new
        {
            queue = "support", startId = CustomerApi.NewId(), text = secrets.Text, clientMessageId = CustomerApi.NewId(),
            customer = new { name = secrets.Name, email = secrets.Mail, phone = secrets.Phone(1) },
            page = new { url = $"https://shop.example/{secrets.Page}?token={secrets.Page}", title = secrets.Page },
            answers = new[] { new { question = "Order", answer = secrets.Answer } },
        }, Ct);
        secrets.Add("customer's token", customer.Api.Token!);
        await hana.AcceptAsync(customer.Id, (await OfferAsync(hana, customer.Id)).OfferId, Ct);
        await hana.PostAsync(customer.Id, secrets.Text, ct: Ct);
        await customer.PostAsync($"My card is {secrets.Card}", ct: Ct);
        await hana.Api.SendAsync(HttpMethod.Post, $"conversations/{customer.Id}/notes", new { clientMessageId = CustomerApi.NewId(), text = secrets.Note }, Ct);
        var file = await customer.Api.UploadAsync(customer.Id, Encoding.UTF8.GetBytes(secrets.Note), name: $"{secrets.File}.txt", ct: Ct);
        await customer.Api.PostFilesAsync(customer.Id, [file.AttachmentId], ct: Ct);
        await OpenFileAsync(customer);
        await customer.Api.SendAsync(
            HttpMethod.Post, $"conversations/{customer.Id}/follow-up", new { channel = "sms", address = secrets.Phone(2), consent = true }, Ct);
        (await hana.Api.RawAsync(HttpMethod.Get, $"customers?phone={Uri.EscapeDataString(secrets.Phone(1))}&query={secrets.Sought}", ct: Ct)).Dispose();
        await customer.CloseAsync(secrets.Reason, Ct);
        await customer.RateAsync(2, secrets.Reason, Ct);
        return customer.Id;
    }

    /// <summary>The link is all that it takes to see the file.</summary>
    private async Task OpenFileAsync(CustomerApi customer)
    {
        var link = (await customer.SentFileAsync()).Attachments!.Single().Url;
        secrets.Add("link", link[(link.LastIndexOf('=') + 1)..]);
        await Files.BytesAsync(hosts.App, link);
        using var broken = await Files.OpenAsync(hosts.App, $"{link}x");
        Assert.False(broken.IsSuccessStatusCode);
    }

    private async Task<string> TextAsync(OperatorApi hana)
    {
        var phone = new Phone(hosts.App, number: secrets.Phone(3), ct: Ct);
        await phone.SendAsync(secrets.Text);
        var offer = await Eventually.ResultAsync(
            async () => (await hana.WorkAsync(Ct)).Offers.FirstOrDefault(offer => offer.Channel == "sms"), "An offer", cancellation: Ct);
        await hana.AcceptAsync(offer.ConversationId, offer.OfferId, Ct);
        await hana.PostAsync(offer.ConversationId, secrets.Text, ct: Ct);
        await Eventually.TrueAsync(async () => (await phone.ReceivedAsync()).Any(), "The answer", cancellation: Ct);
        return offer.ConversationId;
    }

    private async Task StrangersAsync()
    {
        var call = new ApiClient(hosts.App.Http, $"{secrets.Wrong}.{secrets.Wrong}.{secrets.Wrong}");
        var answers = new List<HttpResponseMessage>
        {
            await call.RawAsync(HttpMethod.Get, $"conversations/{secrets.Malformed}/messages?after={secrets.Malformed}", ct: Ct),
            await call.SendRawAsync(HttpMethod.Post, "chat", new StringContent($$"""{"queue":"support","text":"{{secrets.Malformed}}""", Encoding.UTF8, "application/json"), Ct),
            await call.SendRawAsync(HttpMethod.Post, "chat", JsonContent.Create(new { queue = secrets.Malformed, customer = new { phone = new string('1', 500) + secrets.Malformed } }), Ct),
            await call.SendRawAsync(HttpMethod.Post, $"webhooks/eventgrid?code={secrets.Wrong}", JsonContent.Create(new[] { Events.SmsReceived(secrets.Phone(4), "m", secrets.Malformed) }), Ct),
            await call.SendRawAsync(HttpMethod.Post, $"webhooks/eventgrid?code={TwoHosts.WebhookSecret}", new StringContent($"[{{{secrets.Malformed}"), Ct),
            await call.SendRawAsync(HttpMethod.Post, "webhooks/twilio/sms", new StringContent($"From={secrets.Phone(5)}&Body={secrets.Malformed}", Encoding.UTF8, "application/x-www-form-urlencoded"), Ct),
            await call.RawAsync(HttpMethod.Post, "resume", new { token = secrets.Wrong }, Ct),
        };
        secrets.Add("webhook secret", TwoHosts.WebhookSecret);
        foreach (var answer in answers)
        {
            Assert.True(answer.StatusCode < HttpStatusCode.InternalServerError, $"{answer.RequestMessage?.RequestUri}");
            Assert.Empty(secrets.In(await answer.Content.ReadAsByteArrayAsync(Ct)));
            answer.Dispose();
        }

        await new InboundQueue(hosts.App).PutAsync(new { eventId = CustomerApi.NewId(), channel = "sms", from = secrets.Phone(6), text = secrets.Malformed, queue = "NO " + secrets.Malformed });
        await hosts.Telemetry.LogAsync(log => log.Text.Contains("ReceiveContact", StringComparison.Ordinal), Eventually.DefaultBound, Ct);
    }

    /// <summary>A batch leaves a second after its last span or record, measures every two: whatever is told, is told by then.</summary>
    private async Task EverythingIsSentAsync()
    {
        using var last = new TracedCall(hosts);
        await new ApiClient(last.Http).SendAsync(HttpMethod.Get, "queues", ct: Ct);
        await last.SpanAsync("ListQueues");
        var bodies = hosts.Telemetry.RawBodies.Count;
        await Eventually.TrueAsync(() => hosts.Telemetry.RawBodies.Count >= bodies + 4, "Another export of both hosts", cancellation: Ct);
    }

    private static bool Holds(byte[] body, string word) => body.AsSpan().IndexOf(Encoding.UTF8.GetBytes(word)) >= 0;
}
