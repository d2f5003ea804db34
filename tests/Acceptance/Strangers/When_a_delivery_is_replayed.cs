using System.Net;
using ContactFunctions.Acceptance.Tests.Channels;
using ContactFunctions.Acceptance.Tests.Stage;
using ContactFunctions.Harness;
using static ContactFunctions.Acceptance.Tests.Stage.Scene;
using static ContactFunctions.Acceptance.Tests.Strangers.ProviderCalls;

namespace ContactFunctions.Acceptance.Tests.Strangers;

/// <summary>
/// Somebody who recorded a genuine delivery sends it again, late and out of order. Providers do so themselves, without a time in what they sign, so
/// there is no window to be outside of: a repeat is harmless for ever, by the id that is stored with the message.
/// </summary>
[Collection(WholeAppTests.Name)]
public sealed class When_a_delivery_is_replayed(TwoHosts hosts)
{
    private const int Times = 10;

    [Fact]
    public async Task Should_add_nothing_to_what_event_grid_delivered_I8()
    {
        await using var scene = new Scene(hosts);
        var (phone, sora) = (Phone.NewNumber(), await scene.SignedInAsync("sora"));
        object[] events = [.. Enumerable.Range(0, 3).Select(n => Events.SmsReceived(phone, $"r{n}-{phone}", $"text {n}", asCloudEvent: n == 1))];
        foreach (var one in events)
            Assert.Equal(HttpStatusCode.OK, await Events.DeliverAsync(scene.App, one));
        foreach (var batch in (object[][])[[.. events.Reverse()], [events[2], events[0], events[0]], events])
            Assert.Equal(HttpStatusCode.OK, await Events.DeliverAsync(scene.App, batch));
        Assert.Equal(["text 0", "text 1", "text 2"], await SaidByAsync(sora, phone));
        await EndAsync(sora, phone);
    }

    [Fact]
    public async Task Should_add_nothing_to_what_twilio_signed_I8()
    {
        await using var scene = new Scene(hosts);
        var (phone, sora) = (Phone.NewNumber(), await scene.SignedInAsync("sora"));
        var form = Form(phone, $"SM{phone[1..]}", "only-once");
        var signature = TwilioSignature(new Uri(scene.App.Address, "api/webhooks/twilio/sms").ToString(), form);
        var answers = await Task.WhenAll(Enumerable.Range(0, Times).Select(_ => SendAsync(scene.App, "twilio/sms", Encoded(form), ("X-Twilio-Signature", signature))));
        Assert.All(answers, answer => Assert.Equal(200, answer.Status));
        Assert.Equal(["only-once"], await SaidByAsync(sora, phone));
        await EndAsync(sora, phone);
    }

    [Fact]
    public async Task Should_settle_nothing_that_was_never_sent()
    {
        await using var scene = new Scene(hosts);
        foreach (var tag in (string[])["", "x", "never|1", "never|99999999999999999999", "a/b\\c#d?e|1"])
        {
            var report = new { id = "r", eventType = "Microsoft.Communication.SMSDeliveryReportReceived", data = new { tag, deliveryStatus = "Delivered", messageId = "m" } };
            Assert.Equal(HttpStatusCode.OK, await Events.DeliverAsync(scene.App, report));
        }
    }

    /// <summary>A lease is shortened once, and whoever is there renews it with the next heartbeat.</summary>
    [Fact]
    public async Task Should_send_nobody_home_who_is_there()
    {
        await using var scene = new Scene(hosts);
        var hana = await scene.OperatorAsync("hana");
        for (var n = 0; n < Times; n++)
            Assert.Equal(200, (await SendAsync(scene.App, "signalr", null, [("X-ASRS-Signature", Upstream("c1")), .. When_a_delivery_is_forged.Disconnected(hana)])).Status);
        var leases = new Leases(scene.App);
        Assert.InRange((await leases.LeftAsync(hana))!.Value.TotalSeconds, 1, 60);
        await hana.HeartbeatAsync(Ct);
        Assert.InRange((await leases.LeftAsync(hana))!.Value.TotalSeconds, 50, 61);
        Assert.True((await hana.MeAsync(Ct)).Presence.Routable);
    }

    private static async Task EndAsync(OperatorApi sora, string phone)
    {
        foreach (var customer in await sora.Api.GetAsync<IReadOnlyList<Known>>($"customers?phone={Uri.EscapeDataString(phone)}", Ct))
            foreach (var contact in await sora.Api.GetAsync<IReadOnlyList<Contacted>>($"customers/{customer.Id}/journey", Ct))
                await sora.ForceCloseAsync(contact.ConversationId, "end of the test");
    }
}
