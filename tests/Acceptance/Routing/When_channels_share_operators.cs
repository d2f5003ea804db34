using System.Text.Json.Nodes;
using ContactFunctions.Acceptance.Tests.Stage;
using ContactFunctions.Harness;
using static ContactFunctions.Acceptance.Tests.Stage.Scene;

namespace ContactFunctions.Acceptance.Tests.Routing;

/// <summary>Weights and limits of channels, edited while the app runs.</summary>
[Collection(WholeAppTests.Name)]
public sealed class When_channels_share_operators(TwoHosts hosts) : IAsyncLifetime
{
    private const string Marker = "weights-are-in";

    private BusinessApi business = null!;
    private long before;

    public async ValueTask InitializeAsync()
    {
        business = await BusinessApi.SignInAsync(hosts.App, ct: Ct);
        before = (long)(await business.GetAsync(Ct))["version"]!;
    }

    public async ValueTask DisposeAsync() => await business.BringBackAsync(before, Ct);

    [Fact]
    public async Task Should_count_weights_and_say_why_nobody_is_asked_I2()
    {
        await using var scene = new Scene(hosts);
        await business.ChangeAsync(
            document =>
            {
                document["channels"] = new JsonArray(new JsonObject { ["channel"] = "chat", ["weight"] = 2, ["maxPerOperator"] = 5 });
                document["queues"]!.AsArray().Add(new JsonObject { ["queue"] = Marker });
            },
            Ct);
        var sora = await scene.SignedInAsync("sora");
        var hana = await scene.OperatorAsync("hana");
        await Eventually.TrueAsync(async () => await IsKnownAsync() && await IsKnownAsync(), "The weight on both hosts", cancellation: Ct);

        await scene.ConnectedAsync(hana);
        var second = await scene.CustomerAsync();

        var why = await sora.Api.GetAsync<JsonObject>($"conversations/{second.Id}/routing", Ct);
        var about = why["candidates"]!.AsArray().Single(one => (string?)one!["operator"] == "hana")!;
        Assert.Equal("capacityFull", (string?)about["reasons"]![0]);
    }

    /// <summary>Each call may reach the other host.</summary>
    private async Task<bool> IsKnownAsync() =>
        (await new ApiClient(hosts.App.Http).GetAsync<JsonArray>("queues", Ct)).Any(queue => (string?)queue!["queue"] == Marker);
}
