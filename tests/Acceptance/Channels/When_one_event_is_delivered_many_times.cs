using System.Net;
using ContactFunctions.Acceptance.Tests.Stage;
using ContactFunctions.Harness;
using static ContactFunctions.Acceptance.Tests.Stage.Scene;

namespace ContactFunctions.Acceptance.Tests.Channels;

[Collection(WholeAppTests.Name)]
public sealed class When_one_event_is_delivered_many_times(TwoHosts hosts)
{
    [Fact]
    public async Task Should_make_one_message_in_one_conversation_I8()
    {
        await using var scene = new Scene(hosts);
        var hana = await scene.OperatorAsync("hana");
        var phone = Phone.NewNumber();
        var sms = Events.SmsReceived(phone, "m-1-" + phone, "only once");
        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Events.DeliverAsync(scene.App, sms)));
        Assert.All(answers, status => Assert.Equal(HttpStatusCode.OK, status));
        Assert.Single(await TextsAsync(hana, phone), "only once");
    }

    [Fact]
    public async Task Should_put_two_first_texts_of_one_phone_into_one_conversation_I8()
    {
        await using var scene = new Scene(hosts);
        var hana = await scene.OperatorAsync("hana");
        var phone = Phone.NewNumber();
        await Task.WhenAll(
            Events.DeliverAsync(scene.App, Events.SmsReceived(phone, "a-" + phone, "first")),
            Events.DeliverAsync(scene.App, Events.SmsReceived(phone, "b-" + phone, "second", asCloudEvent: true)));
        Assert.Equal(["first", "second"], (await TextsAsync(hana, phone)).Order());
    }

    [Fact]
    public async Task Should_not_lose_good_events_to_a_bad_one()
    {
        await using var scene = new Scene(hosts);
        var hana = await scene.OperatorAsync("hana");
        var phone = Phone.NewNumber();
        Assert.Equal(HttpStatusCode.OK, await Events.DeliverAsync(
            scene.App, new { nonsense = true }, 5, null!, Events.SmsReceived("", "x", "no sender"), Events.SmsReceived(phone, "c-" + phone, "still here")));
        Assert.Single(await TextsAsync(hana, phone), "still here");
    }

    /// <summary>Takes the one conversation of the phone, which must be the only offer, and reads what the customer wrote.</summary>
    private static async Task<IReadOnlyList<string>> TextsAsync(OperatorApi person, string phone)
    {
        var offer = await Eventually.ResultAsync(async () => (await person.WorkAsync(Ct)).Offers.SingleOrDefault(), "An offer", cancellation: Ct);
        Assert.Equal(phone, offer.Customer?.GetProperty("phone").GetString());
        await person.AcceptAsync(offer.ConversationId, offer.OfferId, Ct);
        return [.. (await person.MessagesAsync(offer.ConversationId, ct: Ct)).Where(m => m.Author.Role == "customer").Select(m => m.Text)];
    }
}
