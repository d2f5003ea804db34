using System.Net.Http.Json;
using ContactFunctions.Acceptance.Tests.Stage;
using ContactFunctions.Harness;
using static ContactFunctions.Acceptance.Tests.Stage.Scene;

namespace ContactFunctions.Acceptance.Tests.Channels;

[Collection(WholeAppTests.Name)]
public sealed class When_a_text_arrives(TwoHosts hosts)
{
    [Fact]
    public async Task Should_be_answered_on_the_phone()
    {
        await using var scene = new Scene(hosts);
        var hana = await scene.OperatorAsync("hana");
        var phone = new Phone(scene.App);
        await phone.SendAsync("Is my order on its way?");
        var offer = await Eventually.ResultAsync(
            async () => (await hana.WorkAsync(Ct)).Offers.FirstOrDefault(offer => offer.Channel == "sms"), "An offer", cancellation: Ct);
        await hana.AcceptAsync(offer.ConversationId, offer.OfferId, Ct);
        await hana.PostAsync(offer.ConversationId, "It arrives tomorrow.", ct: Ct);
        await Eventually.TrueAsync(async () => (await phone.ReceivedAsync()).Contains("It arrives tomorrow."), "The answer", cancellation: Ct);
        await phone.SendAsync("Thank you");
        await Eventually.TrueAsync(
            async () => (await hana.MessagesAsync(offer.ConversationId, ct: Ct)).Any(message => message.Text == "Thank you"), "The reply", cancellation: Ct);
        Assert.Equal(1, (await phone.ReceivedAsync()).Count(text => text == "It arrives tomorrow."));
    }
}
