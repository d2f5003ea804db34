using System.Net.Http.Json;
using ContactFunctions.Acceptance.Tests.Channels;
using ContactFunctions.Acceptance.Tests.Stage;
using ContactFunctions.Harness;
using static ContactFunctions.Acceptance.Tests.Strangers.ProviderCalls;

namespace ContactFunctions.Acceptance.Tests.Strangers;

/// <summary>Whoever cannot prove to be the provider gets 401, whatever they send, and leaves no trace.</summary>
[Collection(WholeAppTests.Name)]
public sealed class When_a_delivery_is_forged(TwoHosts hosts)
{
    private const int BytesTooMany = (1024 * 1024) + 1;

    [Fact]
    public async Task Should_be_turned_away_by_event_grid()
    {
        await using var scene = new Scene(hosts);
        var phone = Phone.NewNumber();
        (string, string)[][] tricks =
        [
            [], [("X-Webhook-Secret", "")], [("X-Webhook-Secret", "wrong-secret-0123456789")], [("X-Webhook-Secret", Secret[..^1])], [("X-Webhook-Secret", Secret + "x")],
            [("X-Webhook-Secret", Secret.ToUpperInvariant())], [("X-Webhook-Secret", Secret), ("X-Webhook-Secret", Secret)], [("X-Webhook-Secret", $"{Secret}, x")],
            [("Authorization", $"Bearer {Secret}")], [("aeg-event-type", "Notification")], [("X-Webhook-Secret", "null")],
        ];
        foreach (var trick in tricks)
            Assert.Equal(401, (await SendAsync(scene.App, "eventgrid", Event(phone), trick)).Status);
        foreach (var query in (string[])["?code=", "?code=wrong", $"?code={Secret}&code=x", $"?Code[]={Secret}", $"?secret={Secret}"])
            Assert.Equal(401, (await SendAsync(scene.App, $"eventgrid{query}", Event(phone))).Status);
        // Not even read: its size is nobody's business.
        Assert.Equal(401, (await SendAsync(scene.App, "eventgrid", new ByteArrayContent(new byte[BytesTooMany]))).Status);
        Assert.Equal(413, (await SendAsync(scene.App, "eventgrid", new ByteArrayContent(new byte[BytesTooMany]), ("X-Webhook-Secret", Secret))).Status);
        Assert.Empty(await SaidByAsync(await scene.SignedInAsync("sora"), phone));
    }

    [Fact]
    public async Task Should_be_turned_away_by_both_doors_of_twilio()
    {
        await using var scene = new Scene(hosts);
        var phone = Phone.NewNumber();
        var form = Form(phone, "SM-forged", "let-me-in");
        var address = new Uri(scene.App.Address, "api/webhooks/twilio/").ToString();
        foreach (var door in (string[])["sms", "status"])
        {
            var right = TwilioSignature(address + door, form);
            string?[] tricks =
            [
                null, "", "x", right[..^1], right + "=", right.ToLowerInvariant(), $"{right},{right}", TwilioSignature(address + door, form, "another-token"),
                TwilioSignature(address + door, form, ""), TwilioSignature(address + "other", form), TwilioSignature(address + door + "?a=1", form),
                TwilioSignature(address + door, form.Replace("let-me-in", "other", StringComparison.Ordinal)), TwilioSignature(address + door, "a=b"),
            ];
            foreach (var trick in tricks)
                Assert.Equal(401, (await SendAsync(scene.App, $"twilio/{door}", Encoded(form), trick is null ? [] : [("X-Twilio-Signature", trick)])).Status);
            Assert.Equal(401, (await SendAsync(scene.App, $"twilio/{door}", Encoded(form + "&Extra=1"), ("X-Twilio-Signature", right))).Status);
        }
        Assert.Empty(await SaidByAsync(await scene.SignedInAsync("sora"), phone));
    }

    [Fact]
    public async Task Should_be_turned_away_by_the_upstream_of_signalr_and_end_nobodys_lease()
    {
        await using var scene = new Scene(hosts);
        var hana = await scene.OperatorAsync("hana");
        (string, string) User(string signature) => ("X-ASRS-Signature", signature);
        string[] tricks =
        [
            "", "sha256=", "sha256=00", Upstream("another"), Upstream("c1", "wrong key"), Upstream("c1", ""), Upstream("c1")["sha256=".Length..], Upstream("c1")[..^2],
            $",,,,{Upstream("c1")}", Upstream("c1").Replace("sha256", "sha1", StringComparison.Ordinal),
        ];
        foreach (var trick in tricks)
            Assert.Equal(401, (await SendAsync(scene.App, "signalr", null, [User(trick), .. Disconnected(hana)])).Status);
        Assert.Equal(401, (await SendAsync(scene.App, "signalr", null, [User(Upstream("c1")), .. Disconnected(hana), ("X-ASRS-Category", "messages")])).Status);
        Assert.InRange((await new Leases(scene.App).LeftAsync(hana))!.Value.TotalSeconds, 30, 61);
    }

    internal static (string, string)[] Disconnected(OperatorApi person) =>
    [
        ("X-ASRS-Connection-Id", "c1"), ("X-ASRS-Category", "connections"), ("X-ASRS-Event", "disconnected"), ("X-ASRS-User-Id", $"o:{person.User}"),
        ("X-ASRS-User-Claims", $"device: {person.Device}"),
    ];

    private static JsonContent Event(string phone) => JsonContent.Create(new[] { Events.SmsReceived(phone, $"f-{phone}", "let me in") });
}
