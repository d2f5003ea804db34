using System.Text.Json;
using System.Text.Json.Nodes;
using ContactFunctions.Acceptance.Tests.Stage;
using ContactFunctions.Harness;
using static ContactFunctions.Acceptance.Tests.Stage.Scene;

namespace ContactFunctions.Acceptance.Tests.Business;

/// <summary>The whole way to the receiver of the laptop; what takes minutes and hours is proved on a clock that the test moves, in <c>tests/Platform/Hooks</c>.</summary>
[Collection(WholeAppTests.Name)]
public sealed class When_other_systems_listen(TwoHosts hosts) : IAsyncLifetime
{
    private BusinessApi business = null!;
    private ApiClient sora = null!;
    private long before;

    public async ValueTask InitializeAsync()
    {
        business = await BusinessApi.SignInAsync(hosts.App, ct: Ct);
        sora = (await hosts.App.SignInAsync("sora", Ct)).Api;
        before = (long)(await business.GetAsync(Ct))["version"]!;
        await BehaveAsync(new { });
        await SubscribeAsync(active: true);
    }

    public async ValueTask DisposeAsync()
    {
        await BehaveAsync(new { });
        await business.BringBackAsync(before, Ct);
    }

    [Fact]
    public async Task Should_tell_each_thing_once_signed_and_without_words()
    {
        await using var scene = new Scene(hosts);
        var hana = await scene.OperatorAsync("hana");
        var customer = await scene.ConnectedAsync(hana, text: "my secret");
        await hana.PostAsync(customer.Id, "another secret", ct: Ct);
        await hana.CloseAsync(customer.Id, "solved", Ct);
        await hana.WrapUpDoneAsync(customer.Id, Ct);
        await StateAsync(customer, "closed");
        await customer.Api.SendAsync(HttpMethod.Post, $"conversations/{customer.Id}/rating", new { score = 5, comment = "a third secret" }, Ct);

        var heard = await HeardAsync(customer.Id, 8);
        Assert.Equal(
            [
                "conversation.assigned", "conversation.closed", "conversation.opened", "conversation.queued", "conversation.rated", "conversation.wrapUp",
                "message.added", "message.added",
            ],
            heard.DistinctBy(call => Text(call, "key")).Select(call => Text(call, "event")).Order(StringComparer.Ordinal));
        Assert.All(heard, call => Assert.Equal(("valid", "/in/crm"), (Text(call, "signature"), Text(call, "path"))));
        Assert.All(heard, call => Assert.DoesNotContain("secret", Text(call, "body")));
        var closed = JsonNode.Parse(Text(heard.Single(call => Text(call, "event") == "conversation.closed"), "body"))!;
        Assert.Equal(("chat", "support", "hana", "solved"), ((string?)closed["data"]!["channel"], (string?)closed["data"]!["queue"], (string?)closed["data"]!["operator"], (string?)closed["data"]!["disposition"]));
    }

    [Fact]
    public async Task Should_stop_where_nobody_listens_any_more_and_replay_what_was_missed()
    {
        await BehaveAsync(new { failNext = 99, status = 410 });
        await using var scene = new Scene(hosts);
        var customer = await scene.CustomerAsync(text: "hello");
        await Eventually.TrueAsync(async () => Text(await WebhookAsync(), "state") == "off", "Off", cancellation: Ct);
        var missed = await Eventually.ResultAsync(
            async () => (await LogAsync(customer.Id)) is { Count: >= 3 } log && log.All(one => Text(one, "state") == "dead") ? log : null, "Dead deliveries", cancellation: Ct);
        Assert.InRange((await ReceivedAsync(customer.Id)).Count, 1, missed.Count);
        Assert.Contains(missed, one => one.GetProperty("attempts").EnumerateArray().Any(attempt => attempt.TryGetProperty("status", out var status) && status.ValueKind is JsonValueKind.Number && status.GetInt32() == 410));

        await BehaveAsync(new { });
        await SubscribeAsync(active: false);
        await SubscribeAsync(active: true);
        await business.Api.SendAsync(HttpMethod.Post, $"webhooks/crm/deliveries/{Text(missed[0], "deliveryId")}/replay", new { commandId = CustomerApi.NewId() }, Ct);
        await business.Api.SendAsync(
            HttpMethod.Post, "webhooks/crm/replay",
            new { commandId = CustomerApi.NewId(), from = missed[^1].GetProperty("at").GetDateTimeOffset(), to = missed[0].GetProperty("at").GetDateTimeOffset().AddSeconds(1), state = "dead" }, Ct);
        await Eventually.TrueAsync(
            async () => (await LogAsync(customer.Id)).All(one => Text(one, "state") == "delivered"), "The replay", cancellation: Ct);
        Assert.Equal("active", Text(await WebhookAsync(), "state"));
    }

    [Fact]
    public async Task Should_let_administrators_test_and_change_the_secret_and_supervisors_read()
    {
        var tested = await business.Api.PostAsync<JsonElement>("webhooks/crm/test", new { commandId = CustomerApi.NewId() }, Ct);
        Assert.Equal(204, tested.GetProperty("status").GetInt32());
        var first = Text(await business.Api.GetAsync<JsonElement>("webhooks/crm/secret", Ct), "secret");
        var rotate = new { commandId = CustomerApi.NewId() };
        var second = await business.Api.PostAsync<JsonElement>("webhooks/crm/rotate", rotate, Ct);
        Assert.Equal(Text(second, "secret"), Text(await business.Api.PostAsync<JsonElement>("webhooks/crm/rotate", rotate, Ct), "secret"));
        Assert.NotEqual(first, Text(second, "secret"));
        Assert.True(second.GetProperty("validUntil").GetDateTimeOffset() > TimeProvider.System.GetUtcNow().AddHours(23));
        Assert.Equal(204, (await business.Api.PostAsync<JsonElement>("webhooks/crm/test", new { commandId = CustomerApi.NewId() }, Ct)).GetProperty("status").GetInt32());
        Assert.Contains(
            (await ReceivedAsync(null)).Where(call => Text(call, "event") == "webhook.test"), call => Text(call, "signature") == "valid");

        var audited = (await sora.GetAsync<JsonElement>("audit", Ct)).EnumerateArray().Where(one => Text(one, "target") == "crm").Select(one => Text(one, "action")).ToHashSet();
        Assert.Superset(new HashSet<string> { "webhookSecret", "webhookRotate", "webhookTest" }, audited);
        Assert.NotEmpty((await sora.GetAsync<JsonElement>("webhooks", Ct)).EnumerateArray());
        await sora.GetAsync<JsonElement>("webhooks/crm/deliveries?state=dead&limit=1", Ct);
        await RefusedAsync("forbidden", () => sora.GetAsync<JsonElement>("webhooks/crm/secret", Ct));
        await RefusedAsync("not_found", () => business.Api.GetAsync<JsonElement>("webhooks/none/secret", Ct));
        await RefusedAsync("invalid_request", () => sora.GetAsync<JsonElement>("webhooks/crm/deliveries?state=lost", Ct));
    }

    private async Task SubscribeAsync(bool active)
    {
        await business.ChangeAsync(
            document => document["webhooks"] = new JsonArray(new JsonObject
            {
                ["id"] = "crm",
                ["name"] = "CRM",
                ["address"] = $"{hosts.App.Hooks}in/crm",
                ["events"] = new JsonArray(
                    "conversation.opened", "conversation.queued", "conversation.assigned", "conversation.wrapUp", "conversation.closed", "conversation.rated", "message.added"),
                ["active"] = active,
            }), Ct);
        // Calls take turns between the hosts.
        await Eventually.TrueAsync(async () => await IsAsync(active) && await IsAsync(active), "The webhook on both hosts", cancellation: Ct);
    }

    private async Task<bool> IsAsync(bool active) =>
        (await sora.GetAsync<JsonElement>("webhooks", Ct)).EnumerateArray().Any(one => Text(one, "id") == "crm" && one.GetProperty("active").GetBoolean() == active);

    private async Task<JsonElement> WebhookAsync() => (await sora.GetAsync<JsonElement>("webhooks", Ct)).EnumerateArray().Single(one => Text(one, "id") == "crm");

    private async Task<List<JsonElement>> LogAsync(string conversation) =>
        [.. (await sora.GetAsync<JsonElement>("webhooks/crm/deliveries", Ct)).EnumerateArray().Where(one => Text(one, "conversationId") == conversation)];

    private Task<List<JsonElement>> HeardAsync(string conversation, int count) => Eventually.ResultAsync(
        async () => await ReceivedAsync(conversation) is { } heard && heard.DistinctBy(call => Text(call, "key")).Count() >= count ? heard : null,
        $"{count} calls", cancellation: Ct);

    private async Task<List<JsonElement>> ReceivedAsync(string? conversation)
    {
        using var http = new HttpClient { BaseAddress = hosts.App.Hooks };
        using var heard = JsonDocument.Parse(await http.GetStringAsync(new Uri($"received{(conversation is null ? "" : $"?conversation={conversation}")}", UriKind.Relative), Ct));
        return [.. heard.RootElement.EnumerateArray().Select(call => call.Clone())];
    }

    private async Task BehaveAsync(object behaviour)
    {
        using var http = new HttpClient { BaseAddress = hosts.App.Hooks };
        using var body = System.Net.Http.Json.JsonContent.Create(behaviour);
        (await http.PutAsync(new Uri("behaviour", UriKind.Relative), body, Ct)).EnsureSuccessStatusCode();
    }

    private static string Text(JsonElement value, string name) => value.GetProperty(name).GetString()!;
}
