using ContactFunctions.Acceptance.Tests.Stage;
using ContactFunctions.Harness;
using static ContactFunctions.Acceptance.Tests.Stage.Scene;

namespace ContactFunctions.Acceptance.Tests.Routing;

[Collection(WholeAppTests.Name)]
public sealed class When_a_customer_goes_quiet(TwoHosts hosts)
{
    [Fact]
    public async Task Should_free_the_capacity_and_queue_the_customer_who_returns_to_somebody_full_I2()
    {
        await using var scene = new Scene(hosts);
        var hana = await scene.OperatorAsync("hana");
        var quiet = await scene.ConnectedAsync(hana, RoutingQueues.Quiet);
        await hana.PostAsync(quiet.Id, "anything else?", ct: Ct);
        await StateAsync(quiet, "idle");
        for (var n = 0; n < 3; n++)
            await scene.ConnectedAsync(hana, "support", "I need her all the time");

        await quiet.PostAsync("yes, one more thing", ct: Ct);
        await StateAsync(quiet, "waiting");
        var held = (await hana.WorkAsync(Ct)).Conversations.Where(one => one.State == "active").ToList();
        Assert.Equal(3, held.Count);

        await hana.CloseAsync(held[0].ConversationId, ct: Ct);
        await hana.WrapUpDoneAsync(held[0].ConversationId, Ct);
        await hana.AcceptAsync(quiet.Id, (await OfferAsync(hana, quiet.Id)).OfferId, Ct);
    }

    [Fact]
    public async Task Should_give_the_conversation_back_to_the_same_operator_who_has_room_I2()
    {
        await using var scene = new Scene(hosts);
        var hana = await scene.OperatorAsync("hana");
        var quiet = await scene.ConnectedAsync(hana, RoutingQueues.Quiet);
        await hana.PostAsync(quiet.Id, "anything else?", ct: Ct);
        await StateAsync(quiet, "idle");

        await quiet.PostAsync("yes", ct: Ct);

        await StateAsync(quiet, "active");
        Assert.Equal("hana", (await quiet.GetAsync(Ct)).Operator?.Id);
    }
}
