using ContactFunctions.Acceptance.Tests.Stage;
using ContactFunctions.Harness;
using static ContactFunctions.Acceptance.Tests.Stage.Scene;

namespace ContactFunctions.Acceptance.Tests.Channels;

[Collection(WholeAppTests.Name)]
public sealed class When_a_contact_lies_in_the_queue(TwoHosts hosts)
{
    [Fact]
    public async Task Should_become_one_message_however_often_it_lies_there_I8()
    {
        await using var scene = new Scene(hosts);
        var hana = await scene.OperatorAsync("hana");
        var contact = new
        {
            eventId = "mail/" + CustomerApi.NewId(), channel = "email", from = "aiko@example.com", to = "help@example.com", text = "Where is it?",
            receivedAt = "2026-01-05T09:00:00Z", customer = new { name = "Aiko" }, queue = "support",
        };
        var queue = new InboundQueue(scene.App);
        foreach (var _ in Enumerable.Range(0, 3))
            await queue.PutAsync(contact);
        var offer = await Eventually.ResultAsync(async () => (await hana.WorkAsync(Ct)).Offers.SingleOrDefault(), "An offer", cancellation: Ct);
        Assert.Equal("email", offer.Channel);
        await hana.AcceptAsync(offer.ConversationId, offer.OfferId, Ct);
        await queue.PutAsync(contact with { eventId = "mail/" + CustomerApi.NewId(), text = "Found it" });
        await Eventually.TrueAsync(async () => (await TextsAsync(hana, offer)).Contains("Found it"), "The second message", cancellation: Ct);
        Assert.Equal(["Where is it?", "Found it"], await TextsAsync(hana, offer));
    }

    private static async Task<IEnumerable<string>> TextsAsync(OperatorApi person, OfferView offer) =>
        (await person.MessagesAsync(offer.ConversationId, ct: Ct)).Where(message => message.Author.Role == "customer").Select(message => message.Text);
}
