using System.Text.Json.Nodes;
using ContactFunctions.Acceptance.Tests.Stage;
using ContactFunctions.Harness;
using static ContactFunctions.Acceptance.Tests.Stage.Scene;

namespace ContactFunctions.Acceptance.Tests.Business;

[Collection(WholeAppTests.Name)]
public sealed class When_the_business_changes_its_rules(TwoHosts hosts) : IAsyncLifetime
{
    private const string Queue = "billing";

    private BusinessApi business = null!;
    private long before;

    public async ValueTask InitializeAsync()
    {
        business = await BusinessApi.SignInAsync(hosts.App, ct: Ct);
        before = (long)(await business.GetAsync(Ct))["version"]!;
    }

    /// <summary>What the other tests go by comes back as a new version.</summary>
    public async ValueTask DisposeAsync() => await business.BringBackAsync(before, Ct);

    [Fact]
    public async Task Should_offer_what_waits_to_whoever_gains_the_queue()
    {
        await using var scene = new Scene(hosts);
        await business.ChangeAsync(document => document["queues"]!.AsArray().Add(new JsonObject { ["queue"] = Queue }), Ct);
        await KnownAsync();
        var hana = await scene.OperatorAsync("hana");
        var customer = await scene.CustomerAsync(Queue);
        Assert.Equal("waiting", (await customer.GetAsync(Ct)).State);

        await business.ChangeAsync(document => Serve(document, "hana"), Ct);

        Assert.Equal(Queue, (await OfferAsync(hana, customer.Id)).Queue);
    }

    [Fact]
    public async Task Should_say_who_would_get_it_and_why_not_the_others()
    {
        await using var scene = new Scene(hosts);
        await scene.OperatorAsync("hana");
        await scene.OperatorAsync("ken");
        var document = await business.GetAsync(Ct);
        Serve(document, "hana", ("french", 8));
        Serve(document, "ken", ("french", 2));
        document["queues"]!.AsArray().Add(
            new JsonObject { ["queue"] = Queue, ["skills"] = new JsonArray(new JsonObject { ["skill"] = "french", ["level"] = 5 }) });
        document["entryRules"] = JsonNode.Parse("""[{"name":"vips","when":{"segments":["vip"]},"then":{"queue":"billing","priority":5}}]""");

        var sora = (await BusinessApi.SignInAsync(hosts.App, "sora", Ct)).Api;
        var seen = await sora.PostAsync<JsonObject>("organisation/preview", new { contact = new { queue = "support", segment = "vip" }, document }, Ct);

        Assert.Equal(("vips", Queue, 5), ((string?)seen["rule"], (string?)seen["queue"], (int)seen["priority"]!));
        Assert.Equal(("hana", false), ((string?)seen["asked"]![0], (bool)seen["wouldWait"]!));
        Assert.Equal((true, 1), ((bool)Of(seen, "hana")["eligible"]!, (int)Of(seen, "hana")["rank"]!));
        Assert.Equal("skillTooLow", (string?)Of(seen, "ken")["reasons"]![0]);
        Assert.Equal("Has french at level 2, 5 is asked for.", (string?)Of(seen, "ken")["words"]!["en"]);
        Assert.Equal("offline", (string?)Of(seen, "mika")["reasons"]![1]);
        // Nothing of it was published.
        await RefusedAsync("unknown_queue", () => sora.PostAsync<JsonObject>("organisation/preview", new { contact = new { queue = Queue } }, Ct));
    }

    [Fact]
    public async Task Should_let_work_go_on_in_a_queue_that_is_removed_and_warn_of_it()
    {
        await using var scene = new Scene(hosts);
        await business.ChangeAsync(
            document =>
            {
                document["queues"]!.AsArray().Add(new JsonObject { ["queue"] = Queue });
                Serve(document, "hana");
            },
            Ct);
        await KnownAsync();
        var hana = await scene.OperatorAsync("hana");
        var customer = await scene.ConnectedAsync(hana, Queue);
        var document = await business.GetAsync(Ct);
        var version = (long)document["version"]!;
        document["queues"]!.AsArray().Remove(BusinessApi.Item(document, "queues", Queue));
        BusinessApi.Item(document, "operators", "hana")["queues"] = new JsonArray("support");

        var (status, body) = await business.PutAsync(document, version, ct: Ct);

        Assert.Equal((200, version + 1), (status, (long)body["version"]!));
        Assert.Contains(body["problems"]!.AsArray(), one => (string?)one!["code"] == "still_in_use" && (bool)one["warning"]!);
        await hana.PostAsync(customer.Id, "still here", ct: Ct);
        Assert.Equal("wrapUp", (await hana.CloseAsync(customer.Id, "solved", Ct)).State);
    }

    [Fact]
    public async Task Should_close_a_queue_by_its_hours_on_every_host_without_a_restart()
    {
        await business.ChangeAsync(
            document =>
            {
                document["calendars"]!.AsArray().Add(new JsonObject { ["id"] = "shut", ["name"] = "Shut", ["zone"] = "Asia/Tokyo" });
                BusinessApi.Item(document, "queues", "sales")["calendar"] = "shut";
            },
            Ct);

        await Eventually.TrueAsync(async () => await StateOfAsync("sales") == "closed" && await StateOfAsync("sales") == "closed", "Closed on both hosts", cancellation: Ct);
    }

    [Fact]
    public async Task Should_keep_every_version_and_bring_one_back()
    {
        var changed = await business.ChangeAsync(document => BusinessApi.Item(document, "queues", "support")["offerTtlSeconds"] = 45, Ct);

        var newest = (await business.Api.GetAsync<JsonArray>("organisation/versions", Ct))[0]!;
        Assert.Equal((changed, "admin", "queue support: offerTtlSeconds 20 → 45"), ((long)newest["version"]!, (string?)newest["by"], (string?)newest["summary"]));
        Assert.Equal(20, OfferTtl(await business.Api.GetAsync<JsonObject>($"organisation/versions/{changed - 1}", Ct)));

        var restored = await RestoreAsync(changed - 1);

        Assert.Equal(changed + 1, (long)restored["version"]!);
        Assert.Equal("queue support: offerTtlSeconds 45 → 20", (string?)restored["changes"]![0]);
        Assert.Equal(20, OfferTtl(await business.GetAsync(Ct)));
        // Pressed twice, it is restored once.
        Assert.Equal(changed + 1, (long)(await RestoreAsync(changed - 1))["version"]!);
        await RefusedAsync("not_found", () => RestoreAsync(9_999));
    }

    [Fact]
    public async Task Should_refuse_what_is_wrong_and_say_where()
    {
        var document = await business.GetAsync(Ct);
        BusinessApi.Item(document, "queues", "support")["offerTtlSeconds"] = 0;
        BusinessApi.Item(document, "operators", "hana")["queues"] = new JsonArray("gone");

        var (status, body) = await business.PutAsync(document, before, ct: Ct);

        Assert.Equal((400, "invalid_configuration"), (status, (string?)body["code"]));
        var found = body["problems"]!.AsArray().Where(one => !(bool)one!["warning"]!).Select(one => (string?)one!["code"]).Order();
        Assert.Equal(["out_of_range", "unknown_queue"], found);
    }

    [Fact]
    public async Task Should_not_overwrite_what_somebody_else_published_meanwhile()
    {
        var document = await business.GetAsync(Ct);
        document["name"] = "Ours";
        var dry = await business.PutAsync(document, before, dryRun: true, Ct);
        Assert.Equal((200, before, "name ContactFunctions Demo → Ours"), (dry.Status, (long)dry.Body["version"]!, (string?)dry.Body["changes"]![0]));
        Assert.Equal((428, "precondition_required"), Problem(await business.PutAsync(document, null, ct: Ct)));

        await business.ChangeAsync(theirs => theirs["name"] = "Theirs", Ct);

        Assert.Equal((412, "version_conflict"), Problem(await business.PutAsync(document, before, ct: Ct)));
        Assert.Equal("Theirs", (string?)(await business.GetAsync(Ct))["name"]);
    }

    [Theory]
    [InlineData("hana", "organisation/preview")]
    [InlineData("sora", "organisation")]
    public async Task Should_let_nobody_in_whose_role_does_not_cover_it(string user, string path)
    {
        var api = (await BusinessApi.SignInAsync(hosts.App, user, Ct)).Api;
        await RefusedAsync("forbidden", () => path == "organisation" ? api.GetAsync<JsonObject>(path, Ct) : api.PostAsync<JsonObject>(path, new { }, Ct));
    }

    private async Task KnownAsync() => await Eventually.TrueAsync(
        async () => await StateOfAsync(Queue) is not null && await StateOfAsync(Queue) is not null, "The queue on both hosts", cancellation: Ct);

    private async Task<string?> StateOfAsync(string queue)
    {
        var queues = await new ApiClient(hosts.App.Http).GetAsync<JsonArray>("queues", Ct);
        return (string?)queues.FirstOrDefault(one => (string?)one!["queue"] == queue)?["state"];
    }

    private Task<JsonObject> RestoreAsync(long version) => business.Api.PostAsync<JsonObject>($"organisation/versions/{version}/restore", ct: Ct);

    private static void Serve(JsonObject document, string person, params (string Skill, int Level)[] skills)
    {
        var profile = BusinessApi.Item(document, "operators", person);
        profile["queues"]!.AsArray().Add(Queue);
        foreach (var (skill, level) in skills)
            profile["skills"]![skill] = level;
    }

    private static int OfferTtl(JsonObject document) => (int)BusinessApi.Item(document, "queues", "support")["offerTtlSeconds"]!;

    private static JsonNode Of(JsonObject seen, string person) => seen["candidates"]!.AsArray().Single(one => (string?)one!["operator"] == person)!;

    private static (int, string?) Problem((int Status, JsonObject Body) answer) => (answer.Status, (string?)answer.Body["code"]);
}
