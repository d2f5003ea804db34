using ContactFunctions.Acceptance.Tests.Stage;
using ContactFunctions.Emulators;
using ContactFunctions.Harness;
using static ContactFunctions.Acceptance.Tests.Stage.Scene;

namespace ContactFunctions.Acceptance.Tests.Channels;

[Collection(WholeAppTests.Name)]
public sealed class When_a_customer_says_stop(TwoHosts hosts)
{
    [Theory]
    [InlineData(SmsGatewayOptions.AcsNumber, SmsGatewayOptions.TwilioNumber)]
    [InlineData(SmsGatewayOptions.TwilioNumber, SmsGatewayOptions.AcsNumber)]
    public async Task Should_get_one_confirmation_and_nothing_more_until_they_start_again(string ours, string other)
    {
        await using var scene = new Scene(hosts);
        var hana = await scene.OperatorAsync("hana");
        var phone = new Phone(scene.App, ours);
        await phone.SendAsync("Is my order on its way?");
        var offer = await Eventually.ResultAsync(
            async () => (await hana.WorkAsync(Ct)).Offers.FirstOrDefault(offer => offer.Channel == "sms"), "An offer", cancellation: Ct);
        var id = offer.ConversationId;
        await hana.AcceptAsync(id, offer.OfferId, Ct);

        await phone.SendAsync("STOP");
        await phone.SendAsync("stop!");
        await ConfirmedAsync(phone, "no more texts");
        await Eventually.TrueAsync(async () => (await hana.GetAsync(id, Ct)).Reach?.Blocked?.Code == "optedOut", "The block", cancellation: Ct);
        Assert.Contains(await hana.MessagesAsync(id, ct: Ct), message => message.Event == "optedOut");
        await RefusedAsync("recipient_blocked", () => hana.PostAsync(id, "One more thing", ct: Ct));

        await phone.SendAsync("yes");
        await ConfirmedAsync(phone, "You will get texts");
        await hana.PostAsync(id, "Welcome back", ct: Ct);
        await Eventually.TrueAsync(async () => (await phone.ReceivedAsync()).Contains("Welcome back"), "The answer", cancellation: Ct);
        Assert.Single(await phone.ReceivedAsync(), text => text.Contains("no more texts", StringComparison.Ordinal));
        Assert.Empty(await new Phone(scene.App, other, phone.Number).ReceivedAsync());
    }

    [Fact]
    public async Task Should_open_no_conversation()
    {
        await using var scene = new Scene(hosts);
        var hana = await scene.OperatorAsync("hana");
        var phone = new Phone(scene.App);

        await phone.SendAsync("ＳＴＯＰ");

        await ConfirmedAsync(phone, "no more texts");
        Assert.Empty((await hana.WorkAsync(Ct)).Offers);
    }

    [Fact]
    public async Task Should_be_seen_and_set_by_supervisors_alone()
    {
        await using var scene = new Scene(hosts);
        var (sora, hana) = (await scene.SignedInAsync("sora"), await scene.SignedInAsync("hana"));
        var phone = new Phone(scene.App);
        await phone.SendAsync("STOP");
        await ConfirmedAsync(phone, "no more texts");
        var pair = $"consents?ours={Uri.EscapeDataString(SmsGatewayOptions.AcsNumber)}&theirs={Uri.EscapeDataString(phone.Number)}";
        Assert.Equal("optedOut", (await sora.Api.GetAsync<ConsentView>(pair, Ct)).Blocked?.Code);

        var order = new
        {
            ours = SmsGatewayOptions.AcsNumber, theirs = phone.Number, state = "optedIn", reason = "said so on the phone", commandId = CustomerApi.NewId(),
        };
        await sora.Api.SendAsync(HttpMethod.Put, "consents", order, Ct);
        await sora.Api.SendAsync(HttpMethod.Put, "consents", order, Ct);

        var after = await sora.Api.GetAsync<ConsentView>(pair, Ct);
        Assert.Equal(("optedIn", null, 2), (after.State, after.Blocked, after.History.Count));
        Assert.Equal(("sora", "said so on the phone"), (after.History[^1].By, after.History[^1].Reason));
        await RefusedAsync("forbidden", () => hana.Api.GetAsync<ConsentView>(pair, Ct));
        await RefusedAsync("invalid_phone", () => sora.Api.GetAsync<ConsentView>("consents?ours=hello&theirs=1", Ct));
    }

    private static Task ConfirmedAsync(Phone phone, string words) => Eventually.TrueAsync(
        async () => (await phone.ReceivedAsync()).Any(text => text.Contains(words, StringComparison.Ordinal)), "The confirmation", cancellation: Ct);
}
