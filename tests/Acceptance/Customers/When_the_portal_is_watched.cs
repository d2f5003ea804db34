using System.Net;
using System.Text.Json;
using ContactFunctions.Acceptance.Tests.Stage;
using ContactFunctions.Harness;
using static ContactFunctions.Acceptance.Tests.Stage.Scene;

namespace ContactFunctions.Acceptance.Tests.Customers;

[Collection(WholeAppTests.Name)]
public sealed class When_the_portal_is_watched(TwoHosts hosts)
{
    [Fact]
    public async Task Should_hear_how_busy_the_queues_are_and_nothing_of_anybody()
    {
        await using var scene = new Scene(hosts);
        var anybody = new ApiClient(scene.App.Http);
        // Both hosts, which take turns behind the address, learn that somebody looks.
        var place = await anybody.PostAsync<Negotiated>("portal/negotiate", ct: Ct);
        foreach (var _ in Enumerable.Range(0, 4))
            await anybody.GetAsync<JsonElement>("queues?live=1", Ct);
        await using var page = await HubClient.ConnectAsync(place.Url, place.AccessToken, Ct);
        var customer = await scene.CustomerAsync(text: "a secret", name: "Aiko");

        await page.NextAsync("queuesChanged", changed => Waiting(changed, "support") == 1, ct: Ct);
        await customer.CloseAsync(ct: Ct);
        await page.NextAsync("queuesChanged", changed => Waiting(changed, "support") == 0, ct: Ct);
        Assert.All(page.Received, heard => Assert.Equal("queuesChanged", heard.Target));
        Assert.DoesNotContain(page.Received, heard => heard.Argument.GetRawText() is var text && (text.Contains("secret", StringComparison.Ordinal) || text.Contains("Aiko", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Should_not_open_any_other_door()
    {
        var place = await new ApiClient(hosts.App.Http).PostAsync<Negotiated>("portal/negotiate", ct: Ct);
        using var answer = await new ApiClient(hosts.App.Http, place.AccessToken).RawAsync(HttpMethod.Get, "board", ct: Ct);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    private static int Waiting(JsonElement changed, string queue) =>
        changed.GetProperty("queues").EnumerateArray().Single(one => one.GetProperty("queue").GetString() == queue).GetProperty("waiting").GetInt32();
}
