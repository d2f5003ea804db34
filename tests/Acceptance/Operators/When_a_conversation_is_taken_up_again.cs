using ContactFunctions.Acceptance.Tests.Channels;
using ContactFunctions.Acceptance.Tests.Stage;
using ContactFunctions.Harness;
using static ContactFunctions.Acceptance.Tests.Stage.Scene;

namespace ContactFunctions.Acceptance.Tests.Operators;

[Collection(WholeAppTests.Name)]
public sealed class When_a_conversation_is_taken_up_again(TwoHosts hosts)
{
    [Fact]
    public async Task Should_go_to_the_last_operator_who_is_there_and_has_room()
    {
        await using var scene = new Scene(hosts);
        var (phone, conversation) = await ServedAsync(scene, await scene.OperatorAsync("hana"));
        // Ken has been idle for longer: by the queue's own order he would be asked.
        var ken = await scene.OperatorAsync("ken");
        await phone.SendAsync("One more question");
        var hana = await scene.SignedInAsync("hana");
        var offer = await OfferAsync(hana, conversation);
        Assert.Empty((await ken.WorkAsync(Ct)).Offers);
        await hana.AcceptAsync(conversation, offer.OfferId, Ct);
        await FinishAsync(hana, conversation);
    }

    [Fact]
    public async Task Should_go_to_the_queue_with_its_history_when_the_last_operator_has_no_room()
    {
        await using var scene = new Scene(hosts);
        var hana = await scene.OperatorAsync("hana");
        var (phone, conversation) = await ServedAsync(scene, hana);
        foreach (var _ in Enumerable.Range(0, 3))
            await scene.ConnectedAsync(hana);
        var ken = await scene.OperatorAsync("ken");
        await phone.SendAsync("One more question");
        await ken.AcceptAsync(conversation, (await OfferAsync(ken, conversation)).OfferId, Ct);
        Assert.Equal(["First question", "One more question"],
            (await ken.MessagesAsync(conversation, ct: Ct)).Where(message => message.Author.Role == "customer").Select(message => message.Text));
        await FinishAsync(ken, conversation);
    }

    [Fact]
    public async Task Should_go_to_the_queue_when_the_last_operator_is_off_shift()
    {
        await using var scene = new Scene(hosts);
        var hana = await scene.OperatorAsync("hana");
        var (phone, conversation) = await ServedAsync(scene, hana);
        await hana.PresenceAsync("offline", ct: Ct);
        var ken = await scene.OperatorAsync("ken");
        await phone.SendAsync("One more question");
        await ken.AcceptAsync(conversation, (await OfferAsync(ken, conversation)).OfferId, Ct);
        Assert.Empty((await hana.WorkAsync(Ct)).Offers);
        await FinishAsync(ken, conversation);
    }

    [Fact]
    public async Task Should_stay_with_its_operator_when_the_customer_writes_during_wrap_up()
    {
        await using var scene = new Scene(hosts);
        var hana = await scene.OperatorAsync("hana");
        var customer = await scene.ConnectedAsync(hana);
        await hana.CloseAsync(customer.Id, ct: Ct);
        await customer.PostAsync("wait, one more thing", ct: Ct);
        await StateAsync(customer, "active");
        Assert.Equal("hana", (await customer.GetAsync(Ct)).Operator!.Id);
        Assert.Equal(1, await hana.UsedUnitsAsync("hana"));
    }

    private static async Task<(Phone Phone, string Conversation)> ServedAsync(Scene scene, OperatorApi person)
    {
        var phone = new Phone(scene.App);
        await phone.SendAsync("First question");
        var offer = await Eventually.ResultAsync(
            async () => (await person.WorkAsync(Ct)).Offers.FirstOrDefault(offer => offer.Channel == "sms"), "An offer", cancellation: Ct);
        await person.AcceptAsync(offer.ConversationId, offer.OfferId, Ct);
        await person.PostAsync(offer.ConversationId, "An answer", ct: Ct);
        await FinishAsync(person, offer.ConversationId);
        return (phone, offer.ConversationId);
    }

    private static async Task FinishAsync(OperatorApi person, string conversation)
    {
        await person.CloseAsync(conversation, ct: Ct);
        await person.WrapUpDoneAsync(conversation, Ct);
    }
}
