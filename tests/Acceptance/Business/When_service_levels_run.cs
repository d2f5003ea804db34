using System.Text.Json;
using System.Text.Json.Nodes;
using ContactFunctions.Acceptance.Tests.Stage;
using ContactFunctions.Harness;
using static ContactFunctions.Acceptance.Tests.Stage.Scene;

namespace ContactFunctions.Acceptance.Tests.Business;

/// <summary>A warning within a second; what takes hours and weekends is proved on a clock that the test moves, in <c>tests/Platform/Sla</c>.</summary>
[Collection(WholeAppTests.Name)]
public sealed class When_service_levels_run(TwoHosts hosts) : IAsyncLifetime
{
    private const string Queue = "gold";

    private BusinessApi business = null!;
    private long before;

    public async ValueTask InitializeAsync()
    {
        business = await BusinessApi.SignInAsync(hosts.App, ct: Ct);
        before = (long)(await business.GetAsync(Ct))["version"]!;
        await business.ChangeAsync(Gold, Ct);
        await Eventually.TrueAsync(async () => await IsKnownAsync() && await IsKnownAsync(), "The queue on both hosts", cancellation: Ct);
    }

    public async ValueTask DisposeAsync() => await business.BringBackAsync(before, Ct);

    [Fact]
    public async Task Should_warn_and_escalate_once_and_stop_with_the_first_answer_I7()
    {
        await using var scene = new Scene(hosts);
        var sora = await scene.SignedInAsync("sora");
        await using var desk = await sora.ConnectAsync(Ct);
        var customer = await scene.CustomerAsync(Queue, "hello");

        var alert = await desk.NextAsync("alert", one => one.GetProperty("conversationId").GetString() == customer.Id, ct: Ct);
        Assert.Equal(("slaWarning", "firstResponse", 0.01), (Text(alert, "kind"), Text(alert, "clock"), alert.GetProperty("share").GetDouble()));
        await Eventually.TrueAsync(async () => (await EventsAsync(sora, customer.Id)).Contains("reprioritised"), "The escalation", cancellation: Ct);

        var hana = await scene.OperatorAsync("hana");
        await hana.AcceptAsync(customer.Id, (await OfferAsync(hana, customer.Id)).OfferId, Ct);
        var running = (await hana.GetAsync(customer.Id, Ct)).Sla!.Value;
        Assert.Equal(("firstResponse", "warning"), (Text(running, "kind"), Text(running, "state")));
        Assert.Equal(alert.GetProperty("due").GetDateTimeOffset(), running.GetProperty("due").GetDateTimeOffset());

        await hana.PostAsync(customer.Id, "hi", ct: Ct);
        Assert.Equal("met", Text((await hana.GetAsync(customer.Id, Ct)).Sla!.Value, "state"));
        var clock = Assert.Single((await hana.Api.GetAsync<JsonElement>($"conversations/{customer.Id}", Ct)).GetProperty("clocks").EnumerateArray());
        Assert.Equal(("met", 100), (Text(clock, "state"), clock.GetProperty("targetSeconds").GetInt32()));
        Assert.Single(await EventsAsync(sora, customer.Id), name => name == "firstResponseWarning");
        Assert.Empty(await EventsOfCustomerAsync(customer));
    }

    private static void Gold(JsonObject document)
    {
        document["queues"]!.AsArray().Add(new JsonObject { ["queue"] = Queue });
        BusinessApi.Item(document, "operators", "hana")["queues"]!.AsArray().Add(Queue);
        document["serviceLevels"] = JsonNode.Parse("""
            [{"id":"gold","name":"Gold","when":{"queues":["gold"]},"firstResponseSeconds":100,"warnings":[0.01],
              "escalations":[{"clock":"firstResponse","at":0.015,"action":"raisePriority","value":"5"}]}]
            """);
    }

    private async Task<bool> IsKnownAsync() =>
        (await new ApiClient(hosts.App.Http).GetAsync<JsonArray>("queues", Ct)).Any(one => (string?)one!["queue"] == Queue);

    private static async Task<IReadOnlyList<string?>> EventsAsync(OperatorApi person, string conversation)
    {
        var page = await person.Api.GetAsync<JsonElement>($"conversations/{conversation}/messages?afterEntry=0&limit=200", Ct);
        return [.. page.GetProperty("messages").EnumerateArray().Select(message => message.TryGetProperty("event", out var name) ? name.GetString() : null)];
    }

    /// <summary>What the customer can see of all this.</summary>
    private static async Task<IEnumerable<string>> EventsOfCustomerAsync(CustomerApi customer) =>
        (await customer.MessagesAsync(ct: Ct)).Select(message => message.Text).Where(text => text.Contains('%', StringComparison.Ordinal));

    private static string? Text(JsonElement json, string field) => json.GetProperty(field).GetString();
}
