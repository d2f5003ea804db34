using System.Net;
using ContactFunctions.Acceptance.Tests.Stage;
using ContactFunctions.Harness;
using static ContactFunctions.Acceptance.Tests.Stage.Scene;

namespace ContactFunctions.Acceptance.Tests.Operators;

[Collection(WholeAppTests.Name)]
public sealed class When_a_conversation_is_transferred(TwoHosts hosts)
{
    [Fact]
    public async Task Should_take_everything_along_to_the_queue()
    {
        await using var scene = new Scene(hosts);
        var hana = await scene.OperatorAsync("hana");
        var customer = await scene.ConnectedAsync(hana);
        var mika = await scene.OperatorAsync("mika");
        await hana.NoteAsync(customer.Id, "has an old contract", ct: Ct);
        var clock = (await hana.GetAsync(customer.Id, Ct)).Sla!.Value.GetProperty("due").GetDateTimeOffset();
        var command = CustomerApi.NewId();
        var moved = await hana.TransferAsync(customer.Id, new { queue = "sales" }, note: "wants a quote", commandId: command, ct: Ct);
        Assert.Equal("sales", moved.Queue);
        await hana.TransferAsync(customer.Id, new { queue = "sales" }, note: "wants a quote", commandId: command, ct: Ct);
        await StateAsync(customer, "active");
        var history = await mika.MessagesAsync(customer.Id, ct: Ct);
        Assert.Equal(["has an old contract", "wants a quote"], history.Where(message => message.Kind == "note").Select(message => message.Text));
        Assert.Equal(clock, (await mika.GetAsync(customer.Id, Ct)).Sla!.Value.GetProperty("due").GetDateTimeOffset());
        Assert.Contains(history, message => message is { Kind: "text", Text: "hello" });
        Assert.DoesNotContain(await customer.MessagesAsync(ct: Ct), message => message.Kind == "note");
    }

    [Fact]
    public async Task Should_take_the_answers_of_the_form_along()
    {
        await using var scene = new Scene(hosts);
        var hana = await scene.OperatorAsync("hana");
        var customer = await scene.FilledInAsync("support", ("Order number", "A-17"), ("Topic", "Refund"));
        await hana.AcceptAsync(customer.Id, (await OfferAsync(hana, customer.Id)).OfferId, Ct);
        var ken = await scene.OperatorAsync("ken");
        await hana.TransferAsync(customer.Id, new { @operator = "ken" }, ct: Ct);
        await ken.AcceptAsync(customer.Id, (await OfferAsync(ken, customer.Id)).OfferId, Ct);

        var answers = (await ken.GetAsync(customer.Id, Ct)).Answers;

        Assert.Equal([("Order number", "A-17"), ("Topic", "Refund")], answers!.Select(one => (one.Question, one.Answer)));
        Assert.Null((await customer.GetAsync(Ct)).Answers);
    }

    [Fact]
    public async Task Should_stay_with_the_sender_when_the_colleague_declines()
    {
        await using var scene = new Scene(hosts);
        var hana = await scene.OperatorAsync("hana");
        var customer = await scene.ConnectedAsync(hana);
        var ken = await scene.OperatorAsync("ken");
        await hana.TransferAsync(customer.Id, new { @operator = "ken" }, ct: Ct);
        var offer = await OfferAsync(ken, customer.Id);
        await ken.DeclineAsync(customer.Id, offer.OfferId, ct: Ct);
        Assert.Equal(("active", "hana"), await HolderAsync(customer));
        await hana.PostAsync(customer.Id, "still here", ct: Ct);
    }

    [Fact]
    public async Task Should_move_to_the_colleague_who_accepts_I2()
    {
        await using var scene = new Scene(hosts);
        var hana = await scene.OperatorAsync("hana");
        var customer = await scene.ConnectedAsync(hana);
        var ken = await scene.OperatorAsync("ken");
        await hana.TransferAsync(customer.Id, new { @operator = "ken" }, ct: Ct);
        await ken.AcceptAsync(customer.Id, (await OfferAsync(ken, customer.Id)).OfferId, Ct);
        Assert.Equal(("active", "ken"), await HolderAsync(customer));
        var problem = await Assert.ThrowsAsync<ApiProblem>(() => hana.PostAsync(customer.Id, "mine?", ct: Ct));
        Assert.Equal(HttpStatusCode.NotFound, problem.Status);
    }

    [Fact]
    public async Task Should_be_refused_by_name()
    {
        await using var scene = new Scene(hosts);
        var hana = await scene.OperatorAsync("hana");
        var customer = await scene.ConnectedAsync(hana);
        await scene.SignedInAsync("ken");
        var sora = await scene.SignedInAsync("sora");
        await RefusedAsync("target_closed", () => hana.TransferAsync(customer.Id, new { queue = "nowhere" }, ct: Ct));
        await RefusedAsync("target_closed", () => hana.TransferAsync(customer.Id, new { queue = TwoHosts.ShutQueue }, ct: Ct));
        await RefusedAsync("target_closed", () => hana.TransferAsync(customer.Id, new { queue = RoutingQueues.Night }, ct: Ct));
        await RefusedAsync("target_not_routable", () => hana.TransferAsync(customer.Id, new { @operator = "ken" }, ct: Ct));
        await RefusedAsync("not_owner", () => sora.TransferAsync(customer.Id, new { queue = "sales" }, ct: Ct));
        await RefusedAsync("invalid_request", () => hana.TransferAsync(customer.Id, new { }, ct: Ct));
        Assert.Equal(("active", "hana"), await HolderAsync(customer));
    }

    private static async Task<(string, string?)> HolderAsync(CustomerApi customer)
    {
        var conversation = await customer.GetAsync(Ct);
        return (conversation.State, conversation.Operator?.Id);
    }
}
