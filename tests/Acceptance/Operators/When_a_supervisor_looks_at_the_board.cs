using System.Text.Json;
using ContactFunctions.Acceptance.Tests.Stage;
using ContactFunctions.Harness;
using static ContactFunctions.Acceptance.Tests.Stage.Scene;

namespace ContactFunctions.Acceptance.Tests.Operators;

[Collection(WholeAppTests.Name)]
public sealed class When_a_supervisor_looks_at_the_board(TwoHosts hosts)
{
    [Fact]
    public async Task Should_see_queues_operators_and_conversations_and_hear_of_changes()
    {
        await using var scene = new Scene(hosts);
        var hana = await scene.OperatorAsync("hana");
        var held = await scene.ConnectedAsync(hana);
        var sora = await scene.SignedInAsync("sora");
        await using var wall = await sora.ConnectAsync(Ct);
        await sora.DoAsync(held.Id, "monitor");
        await hana.PresenceAsync("away", "lunch", Ct);
        var waiting = await scene.CustomerAsync(text: "hello", name: "Aiko");
        await wall.NextAsync("boardChanged", ct: Ct);

        JsonElement board = default;
        await Eventually.TrueAsync(
            async () => Row(board = await sora.Api.GetAsync<JsonElement>("board", Ct), waiting.Id) is not null, "The conversation on the board", cancellation: Ct);
        var support = Item(board, "queues", "queue", "support");
        Assert.Equal((1, 0, 1), (Number(support, "waiting"), Number(support.GetProperty("operators"), "available"), Number(support.GetProperty("operators"), "away")));
        Assert.True(Number(support, "longestWaitSeconds") >= 0);
        Assert.True(Number(support, "offered") >= Number(support, "answered") + Number(support, "abandoned") + Number(support, "overflowed"));
        var person = Item(board, "operators", "id", "hana");
        Assert.Equal(("away", "lunch", false, "away", 1), (Text(person, "status"), Text(person, "reason"), person.GetProperty("routable").GetBoolean(), Text(person, "why"), Number(person, "usedUnits")));
        Assert.Equal(held.Id, Text(Assert.Single(person.GetProperty("conversations").EnumerateArray()), "conversationId"));
        var row = Row(board, waiting.Id)!.Value;
        Assert.Equal(("waiting", "Aiko", JsonValueKind.Null), (Text(row, "state"), Text(row.GetProperty("customer"), "name"), row.GetProperty("operator").ValueKind));
        Assert.Equal("monitoring", Text(Assert.Single(Row(board, held.Id)!.Value.GetProperty("participants").EnumerateArray()), "role"));
        var admin = await scene.SignedInAsync("admin");
        Assert.Empty(Row(await admin.Api.GetAsync<JsonElement>("board", Ct), held.Id)!.Value.GetProperty("participants").EnumerateArray());
        await sora.DoAsync(held.Id, "monitor/stop");
    }

    [Fact]
    public async Task Should_be_told_why_a_conversation_is_where_it_is()
    {
        await using var scene = new Scene(hosts);
        var hana = await scene.OperatorAsync("hana");
        var ken = await scene.OperatorAsync("ken");
        await ken.PresenceAsync("away", "lunch", Ct);
        var customer = await scene.CustomerAsync(text: "hello");
        var offer = await OfferAsync(hana, customer.Id);
        await hana.PresenceAsync("away", ct: Ct);
        await hana.DeclineAsync(customer.Id, offer.OfferId, "not mine", Ct);
        await StateAsync(customer, "waiting");
        var sora = await scene.SignedInAsync("sora");
        var why = await sora.Api.GetAsync<JsonElement>($"conversations/{customer.Id}/routing", Ct);

        Assert.Equal(("waiting", "support", 3, 1), (Text(why, "state"), Text(why, "queue"), Number(why, "priority"), Number(why, "position")));
        var hers = Item(why, "candidates", "operator", "hana");
        Assert.False(hers.GetProperty("eligible").GetBoolean());
        Assert.Equal(["away", "declinedRecently"], hers.GetProperty("reasons").EnumerateArray().Select(reason => reason.GetString()!));
        Assert.Equal("away", Item(why, "candidates", "operator", "ken").GetProperty("reasons")[0].GetString());
        Assert.Contains(why.GetProperty("decisions").EnumerateArray(), one => Text(one, "kind") == "offerDeclined" && Text(one, "operator") == "hana");
        Assert.All(why.GetProperty("decisions").EnumerateArray(), one => Assert.NotEmpty(Text(one.GetProperty("words"), "ja")!));
        Assert.NotEmpty(Text(why.GetProperty("words"), "en")!);

        await RefusedAsync("not_found", () => ken.Api.GetAsync<JsonElement>($"conversations/{customer.Id}/routing", Ct));
    }

    private static JsonElement? Row(JsonElement board, string conversation) =>
        board.GetProperty("conversations").EnumerateArray().Where(row => Text(row, "conversationId") == conversation).Select(row => (JsonElement?)row).SingleOrDefault();

    private static JsonElement Item(JsonElement board, string list, string key, string id) =>
        board.GetProperty(list).EnumerateArray().Single(item => Text(item, key) == id);

    private static string? Text(JsonElement item, string field) => item.GetProperty(field).GetString();

    private static int Number(JsonElement item, string field) => item.GetProperty(field).GetInt32();
}
