using System.Net;
using ContactFunctions.Acceptance.Tests.Stage;
using ContactFunctions.Emulators;
using ContactFunctions.Harness;
using static ContactFunctions.Acceptance.Tests.Stage.Scene;

namespace ContactFunctions.Acceptance.Tests.Channels;

/// <summary>One number by the format of Azure Communication Services, the other by Twilio's: whoever works with them sees no difference.</summary>
[Collection(WholeAppTests.Name)]
public sealed class When_texts_go_out_through_two_providers(TwoHosts hosts)
{
    public static TheoryData<string> Ours => [SmsGatewayOptions.AcsNumber, SmsGatewayOptions.TwilioNumber];

    [Theory]
    [MemberData(nameof(Ours))]
    public async Task Should_arrive_from_the_number_that_was_texted_and_be_reported(string ours)
    {
        await using var scene = new Scene(hosts);
        var (hana, phone, id) = await TalkAsync(scene, ours);
        await using var events = await hana.ConnectAsync(Ct);

        var sent = await hana.PostAsync(id, "Your parcel arrives tomorrow. 明日届きます。", ct: Ct);

        await DeliveredAsync(hana, id, sent.MessageId);
        Assert.Single(await phone.ReceivedAsync(), text => text == "Your parcel arrives tomorrow. 明日届きます。");
        Assert.Equal((ours, phone.Number), await ReachAsync(hana, id));
        await events.NextAsync("deliveryChanged", told => told.GetProperty("messageId").GetString() == sent.MessageId, ct: Ct);
    }

    [Theory]
    [MemberData(nameof(Ours))]
    public async Task Should_wait_and_try_again_when_the_provider_has_no_time(string ours)
    {
        await using var scene = new Scene(hosts);
        var (hana, phone, id) = await TalkAsync(scene, ours);
        await phone.BehaveAsync(new { refuse = 1 });

        var sent = await hana.PostAsync(id, "in a moment", ct: Ct);

        await DeliveredAsync(hana, id, sent.MessageId);
        Assert.Single(await phone.ReceivedAsync(), text => text == "in a moment");
    }

    [Theory]
    [MemberData(nameof(Ours))]
    public async Task Should_go_out_once_when_the_provider_takes_it_and_does_not_answer(string ours)
    {
        await using var scene = new Scene(hosts);
        var (hana, phone, id) = await TalkAsync(scene, ours);
        await phone.BehaveAsync(new { acceptThenTimeout = 1, copies = 3, shuffle = true });
        try
        {
            var sent = await hana.PostAsync(id, "only once", ct: Ct);
            await DeliveredAsync(hana, id, sent.MessageId);
            Assert.Single(await phone.ReceivedAsync(), text => text == "only once");
        }
        finally
        {
            await phone.BehaveAsync(new { acceptThenTimeout = 0, copies = 1, shuffle = false });
        }
    }

    [Theory]
    [MemberData(nameof(Ours))]
    public async Task Should_say_why_a_text_did_not_arrive_and_send_it_again_when_somebody_asks(string ours)
    {
        await using var scene = new Scene(hosts);
        var (hana, _, id) = await TalkAsync(scene, ours, "+15550199");
        var sent = await hana.PostAsync(id, "hello?", ct: Ct);
        await Eventually.TrueAsync(async () => await MessageAsync(hana, id, sent.MessageId) is { Delivery: "failed", DeliveryReason: "unreachable" }, "The failure", cancellation: Ct);

        var command = new { commandId = CustomerApi.NewId() };
        var again = await hana.Api.PostAsync<MessageView>($"conversations/{id}/messages/{sent.MessageId}/resend", command, Ct);

        Assert.Equal("pending", again.Delivery);
        await Eventually.TrueAsync(async () => await MessageAsync(hana, id, sent.MessageId) is { Delivery: "failed" }, "The second failure", cancellation: Ct);
        Assert.Equal("failed", (await hana.Api.PostAsync<MessageView>($"conversations/{id}/messages/{sent.MessageId}/resend", command, Ct)).Delivery);
    }

    [Theory]
    [MemberData(nameof(Ours))]
    public async Task Should_believe_the_provider_that_somebody_wants_no_texts(string ours)
    {
        await using var scene = new Scene(hosts);
        var (hana, _, id) = await TalkAsync(scene, ours, "+15550195");
        var sent = await hana.PostAsync(id, "hello?", ct: Ct);

        await Eventually.TrueAsync(async () => await MessageAsync(hana, id, sent.MessageId) is { Delivery: "failed", DeliveryReason: "providerBlocked" }, "The block", cancellation: Ct);
        await Eventually.TrueAsync(async () => (await hana.GetAsync(id, Ct)).Reach?.Blocked?.Code == "providerBlocked", "The reach", cancellation: Ct);
        await RefusedAsync("recipient_blocked", () => hana.PostAsync(id, "and now?", ct: Ct));
    }

    [Fact]
    public async Task Should_tell_of_a_picture_that_came_along()
    {
        await using var scene = new Scene(hosts);
        var (hana, phone, id) = await TalkAsync(scene, SmsGatewayOptions.TwilioNumber);

        await phone.SendAsync("", "https://api.example/media/1", "https://api.example/media/2");

        await Eventually.TrueAsync(async () => (await hana.MessagesAsync(id, ct: Ct)).Any(message => message.Text.StartsWith("[2 picture", StringComparison.Ordinal)), "The pictures", cancellation: Ct);
    }

    [Theory]
    [InlineData("webhooks/twilio/sms")]
    [InlineData("webhooks/twilio/status?tag=c-1%7C1%7C1")]
    public async Task Should_turn_away_whoever_signs_wrongly(string path)
    {
        foreach (var signature in (string?[])[null, "", "c2lnbmVk"])
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"api/{path}", UriKind.Relative))
            {
                Content = new FormUrlEncodedContent([new("From", Phone.NewNumber()), new("To", SmsGatewayOptions.TwilioNumber), new("Body", "let me in"), new("MessageSid", "SM1")]),
            };
            if (signature is not null)
                request.Headers.Add("X-Twilio-Signature", signature);
            using var answer = await hosts.App.Http.SendAsync(request, Ct);
            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        }
    }

    private static async Task<(OperatorApi Hana, Phone Phone, string Id)> TalkAsync(Scene scene, string ours, string? number = null)
    {
        var hana = await scene.OperatorAsync("hana");
        var phone = new Phone(scene.App, ours, number);
        await phone.SendAsync("Is my order on its way?");
        var offer = await Eventually.ResultAsync(
            async () => (await hana.WorkAsync(Ct)).Offers.FirstOrDefault(offer => offer.Channel == "sms"), "An offer", cancellation: Ct);
        await hana.AcceptAsync(offer.ConversationId, offer.OfferId, Ct);
        return (hana, phone, offer.ConversationId);
    }

    private static async Task<MessageView> MessageAsync(OperatorApi hana, string id, string message) =>
        (await hana.MessagesAsync(id, ct: Ct)).Single(one => one.MessageId == message);

    private static Task DeliveredAsync(OperatorApi hana, string id, string message) =>
        Eventually.TrueAsync(async () => (await MessageAsync(hana, id, message)).Delivery == "delivered", "The report", cancellation: Ct);

    private static async Task<(string, string)> ReachAsync(OperatorApi hana, string id)
    {
        var reach = (await hana.GetAsync(id, Ct)).Reach!;
        return (reach.Ours, reach.Theirs);
    }
}
