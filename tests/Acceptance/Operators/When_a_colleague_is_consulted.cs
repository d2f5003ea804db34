using ContactFunctions.Acceptance.Tests.Stage;
using ContactFunctions.Harness;
using static ContactFunctions.Acceptance.Tests.Stage.Scene;

namespace ContactFunctions.Acceptance.Tests.Operators;

[Collection(WholeAppTests.Name)]
public sealed class When_a_colleague_is_consulted(TwoHosts hosts)
{
    [Fact]
    public async Task Should_advise_unseen_and_take_over_when_the_owner_hands_over_I2()
    {
        await using var scene = new Scene(hosts);
        var hana = await scene.OperatorAsync("hana");
        var customer = await scene.ConnectedAsync(hana);
        var ken = await scene.OperatorAsync("ken");
        var command = CustomerApi.NewId();
        await hana.TransferAsync(customer.Id, new { @operator = "ken" }, mode: "consult", note: "can you look?", commandId: command, ct: Ct);
        await hana.TransferAsync(customer.Id, new { @operator = "ken" }, mode: "consult", note: "can you look?", commandId: command, ct: Ct);
        Assert.Equal("consult", await ken.JoinAskedAsync(customer.Id));

        await ken.WhisperAsync(customer.Id, "ask for the serial number");
        await ken.NoteAsync(customer.Id, "known fault", ct: Ct);
        await RefusedAsync("not_owner", () => ken.PostAsync(customer.Id, "hello from me", ct: Ct));
        Assert.Equal(("hana", 1, 1), ((await customer.GetAsync(Ct)).Operator!.Id, await ken.UsedUnitsAsync("hana"), await ken.UsedUnitsAsync("ken")));
        Assert.Equal([("ken", "consulting")], (await hana.GetAsync(customer.Id, Ct)).Participants!.Select(one => (one.Operator, one.Role)));
        Assert.Equal("consulting", Assert.Single((await ken.WorkAsync(Ct)).Conversations).Role);

        await hana.DoAsync(customer.Id, "consult/complete", new { commandId = command });
        Assert.Equal(("ken", 0, 1), ((await customer.GetAsync(Ct)).Operator!.Id, await ken.UsedUnitsAsync("hana"), await ken.UsedUnitsAsync("ken")));
        await ken.PostAsync(customer.Id, "I take over", ct: Ct);

        var seen = await customer.MessagesAsync(ct: Ct);
        Assert.All(seen, message => Assert.Contains(message.Kind, (string[])["text", "event"]));
        Assert.Equal(["connected", "consultCompleted"], seen.Select(message => message.Event).OfType<string>());
        Assert.Equal(["can you look?", "ask for the serial number", "known fault"],
            (await ken.MessagesAsync(customer.Id, ct: Ct)).Where(message => message.Kind is "note" or "whisper").Select(message => message.Text));
    }

    [Fact]
    public async Task Should_stay_with_the_sender_when_the_colleague_declines_or_is_sent_away_I5()
    {
        await using var scene = new Scene(hosts);
        var hana = await scene.OperatorAsync("hana");
        var customer = await scene.ConnectedAsync(hana);
        var ken = await scene.OperatorAsync("ken");
        await hana.DoAsync(customer.Id, "consult", new { @operator = "ken", commandId = "ask-1" });
        await ken.DeclineAsync(customer.Id, (await OfferAsync(ken, customer.Id)).OfferId, "busy", Ct);
        await RefusedAsync("no_consult", () => hana.DoAsync(customer.Id, "consult/complete", new { commandId = "done-1" }));

        await hana.DoAsync(customer.Id, "consult", new { @operator = "ken", commandId = "ask-2" });
        await OfferAsync(ken, customer.Id);
        await hana.DoAsync(customer.Id, "consult/cancel", new { commandId = "cancel-2" });
        await hana.DoAsync(customer.Id, "consult/cancel", new { commandId = "cancel-2" });
        Assert.Empty((await ken.WorkAsync(Ct)).Offers);

        await hana.DoAsync(customer.Id, "consult", new { @operator = "ken", commandId = "ask-3" });
        await ken.JoinAskedAsync(customer.Id);
        await hana.DoAsync(customer.Id, "consult/cancel", new { commandId = "cancel-3" });
        await RefusedAsync("not_found", () => ken.GetAsync(customer.Id, Ct));
        Assert.Equal(("hana", 0), ((await customer.GetAsync(Ct)).Operator!.Id, await hana.UsedUnitsAsync("ken")));
        Assert.Equal(["connected"], (await customer.MessagesAsync(ct: Ct)).Select(message => message.Event).OfType<string>());
    }

    [Fact]
    public async Task Should_talk_with_the_customer_in_a_conference_until_they_leave()
    {
        await using var scene = new Scene(hosts);
        var hana = await scene.OperatorAsync("hana");
        var customer = await scene.ConnectedAsync(hana);
        var ken = await scene.OperatorAsync("ken");
        await hana.DoAsync(customer.Id, "conference", new { @operator = "ken", commandId = "ask" });
        Assert.Equal("conference", await ken.JoinAskedAsync(customer.Id));
        await ken.PostAsync(customer.Id, "good morning", ct: Ct);
        await ken.DoAsync(customer.Id, "leave");
        await RefusedAsync("not_found", () => ken.PostAsync(customer.Id, "one more thing", ct: Ct));

        var seen = await customer.MessagesAsync(ct: Ct);
        Assert.Equal(["connected", "conferenceJoined", "participantLeft"], seen.Select(message => message.Event).OfType<string>());
        Assert.Contains(seen, message => message is { Text: "good morning", Author.Id: "ken" });
        Assert.Equal((1, 0), (await hana.UsedUnitsAsync("hana"), await hana.UsedUnitsAsync("ken")));
    }

    [Fact]
    public async Task Should_be_refused_for_strangers_and_for_colleagues_who_are_away()
    {
        await using var scene = new Scene(hosts);
        var hana = await scene.OperatorAsync("hana");
        var customer = await scene.ConnectedAsync(hana);
        var ken = await scene.OperatorAsync("ken");
        await scene.SignedInAsync("mika");
        await RefusedAsync("target_not_routable", () => hana.DoAsync(customer.Id, "consult", new { @operator = "mika", commandId = "a" }));
        await RefusedAsync("target_not_routable", () => hana.DoAsync(customer.Id, "consult", new { @operator = "hana", commandId = "b" }));
        await RefusedAsync("not_found", () => ken.DoAsync(customer.Id, "consult", new { @operator = "hana", commandId = "c" }));
        await RefusedAsync("not_found", () => ken.WhisperAsync(customer.Id, "psst"));
    }
}
