using System.Globalization;
using System.Text.Json.Nodes;
using ContactFunctions.Acceptance.Tests.Stage;
using ContactFunctions.Harness;
using static ContactFunctions.Acceptance.Tests.Stage.Scene;

namespace ContactFunctions.Acceptance.Tests.Business;

[Collection(WholeAppTests.Name)]
public sealed class When_the_numbers_are_added_up(TwoHosts hosts) : IAsyncLifetime
{
    /// <summary>Whoever leaves this queue has waited long, as it counts.</summary>
    private const string Patient = "numbers-patient";

    /// <summary>Whoever leaves this one has hardly waited.</summary>
    private const string Brief = "numbers-brief";

    private static readonly string[] Counts = ["offered", "answered", "abandoned", "shortAbandoned", "overflowed", "stillWaiting"];

    private BusinessApi business = null!;
    private ApiClient sora = null!;
    private long before;

    public async ValueTask InitializeAsync()
    {
        business = await BusinessApi.SignInAsync(hosts.App, ct: Ct);
        sora = (await hosts.App.SignInAsync("sora", Ct)).Api;
        before = (long)(await business.GetAsync(Ct))["version"]!;
        await business.ChangeAsync(
            document =>
            {
                document["queues"]!.AsArray().Add(new JsonObject { ["queue"] = Patient, ["shortAbandonSeconds"] = 0 });
                document["queues"]!.AsArray().Add(new JsonObject { ["queue"] = Brief, ["shortAbandonSeconds"] = 600 });
                BusinessApi.Item(document, "operators", "hana")["queues"]!.AsArray().Add(Patient);
            },
            Ct);
        await Eventually.TrueAsync(async () => await IsKnownAsync() && await IsKnownAsync(), "The queues on both hosts", cancellation: Ct);
    }

    public async ValueTask DisposeAsync() => await business.BringBackAsync(before, Ct);

    [Fact]
    public async Task Should_make_up_what_was_offered_in_any_interval_and_agree_with_the_board()
    {
        await using var scene = new Scene(hosts);
        var moments = new List<DateTimeOffset>();
        await PlayAsync(scene, moments);

        var whole = await ReportAsync(moments[0], moments[^1]);

        Assert.Equal([7, 1, 1, 0, 4, 1], Numbers(whole, Patient));
        Assert.Equal([3, 0, 1, 1, 0, 2], Numbers(whole, Brief));
        Assert.Equal(1, (int)Of(whole, Patient)["answeredInTarget"]!);
        Assert.True((double)Of(whole, Patient)["longestWaitSeconds"]! > 0);
        Assert.True((double)Of(whole, Patient)["averageHandlingSeconds"]! > 0);
        Assert.NotEmpty((string)whole["definitions"]!["offered"]!["en"]!);
        await NeighboursAddUpAsync(moments, whole);
        await Eventually.TrueAsync(() => BoardAgreesAsync(), "Board and report agree", cancellation: Ct);
    }

    [Fact]
    public async Task Should_say_what_is_wrong_with_an_interval_and_let_no_operator_ask()
    {
        await RefusedAsync("invalid_request", () => sora.GetAsync<JsonObject>("reports/queues?from=yesterday", Ct));
        await RefusedAsync("invalid_request", () => sora.GetAsync<JsonObject>("reports/queues?from=2026-03-02&to=2026-03-01", Ct));
        await RefusedAsync("invalid_request", () => sora.GetAsync<JsonObject>("reports/queues?from=2020-01-01&to=2026-03-01", Ct));
        var hana = (await hosts.App.SignInAsync("hana", Ct)).Api;
        await RefusedAsync("forbidden", () => hana.GetAsync<JsonObject>("reports/queues", Ct));
    }

    /// <summary>One is answered; then, with nobody there: one leaves, three are moved, one is closed by force, one waits. Between them the clock is noted.</summary>
    private async Task PlayAsync(Scene scene, List<DateTimeOffset> moments)
    {
        moments.Add(Now());
        var hana = await scene.OperatorAsync("hana");
        var served = await scene.ConnectedAsync(hana, Patient);
        await hana.CloseAsync(served.Id, "solved", Ct);
        await hana.WrapUpDoneAsync(served.Id, Ct);
        await hana.PresenceAsync("offline", ct: Ct);
        moments.Add(Now());
        await (await scene.CustomerAsync(Patient, "nobody there")).CloseAsync(ct: Ct);
        var moved = new[] { await scene.CustomerAsync(Patient, "1"), await scene.CustomerAsync(Patient, "2"), await scene.CustomerAsync(Patient, "3") };
        await sora.PostAsync<JsonObject>(
            $"queues/{Patient}/move", new { to = Brief, commandId = CustomerApi.NewId(), conversations = moved.Select(one => one.Id) }, Ct);
        moments.Add(Now());
        await moved[0].CloseAsync(ct: Ct);
        var forced = await scene.CustomerAsync(Patient, "storm");
        await sora.PostAsync<JsonObject>($"conversations/{forced.Id}/force-close", new { reason = "storm", commandId = CustomerApi.NewId() }, Ct);
        await scene.CustomerAsync(Patient, "waiting");
        moments.Add(Now().AddMinutes(1));
    }

    private async Task NeighboursAddUpAsync(List<DateTimeOffset> moments, JsonObject whole)
    {
        var sums = new Dictionary<string, int[]> { [Patient] = new int[Counts.Length], [Brief] = new int[Counts.Length] };
        foreach (var (from, to) in moments.Zip(moments.Skip(1)))
        {
            var part = await ReportAsync(from, to);
            foreach (var (queue, sum) in sums)
            {
                var numbers = Numbers(part, queue);
                Assert.Equal(numbers[0], numbers[1] + numbers[2] + numbers[4] + numbers[5]);
                foreach (var at in Enumerable.Range(0, sum.Length))
                    sum[at] += numbers[at];
            }
        }

        Assert.All(sums, pair => Assert.Equal(Numbers(whole, pair.Key), pair.Value));
    }

    /// <summary>Of today; the report of today knows nothing but what this test did in these queues.</summary>
    private async Task<bool> BoardAgreesAsync()
    {
        var board = await sora.GetAsync<JsonObject>("board", Ct);
        var report = await sora.GetAsync<JsonObject>("reports/queues", Ct);
        return new[] { Patient, Brief, "support" }.All(queue => Counts.All(count => (int)Of(board, queue)[count]! == (int)Of(report, queue)[count]!));
    }

    private Task<JsonObject> ReportAsync(DateTimeOffset from, DateTimeOffset to) =>
        sora.GetAsync<JsonObject>($"reports/queues?from={Text(from)}&to={Text(to)}", Ct);

    private async Task<bool> IsKnownAsync() =>
        (await new ApiClient(hosts.App.Http).GetAsync<JsonArray>("queues", Ct)).Any(one => (string?)one!["queue"] == Brief);

    private static DateTimeOffset Now() => TimeProvider.System.GetUtcNow();

    private static string Text(DateTimeOffset moment) => Uri.EscapeDataString(moment.ToString("O", CultureInfo.InvariantCulture));

    private static JsonNode Of(JsonObject answer, string queue) => answer["queues"]!.AsArray().Single(one => (string?)one!["queue"] == queue)!;

    private static int[] Numbers(JsonObject report, string queue) => [.. Counts.Select(count => (int)Of(report, queue)[count]!)];
}
