using System.Buffers.Text;
using System.Text.Json.Nodes;
using ContactFunctions.Acceptance.Tests.Stage;
using ContactFunctions.Fuzz.Calls;
using ContactFunctions.Harness;
using static ContactFunctions.Acceptance.Tests.Stage.Scene;

namespace ContactFunctions.Acceptance.Tests.Strangers;

/// <summary>Every route that there is, with an id that exists and is none of the caller's business, against one that never existed.</summary>
[Collection(WholeAppTests.Name)]
public sealed class When_an_id_is_anothers(TwoHosts hosts)
{
    private const string Never = "0f0e0d0c0b0a09080706050403020100";
    private const int Tries = 15;

    [Fact]
    public Task Should_answer_customers_as_if_it_had_never_been_I10() => SameEverywhereAsync(
        async scene => (await scene.CustomerAsync()).Api.Token!, door => door.IsOfConversation ? [404] : [403, 404]);

    /// <summary>Customers' records are open to all staff; saying no to what was never offered is harmless.</summary>
    [Fact]
    public Task Should_answer_operators_of_other_queues_as_if_it_had_never_been_I10() => SameEverywhereAsync(
        async scene => (await scene.SignedInAsync("hana")).Api.Token!,
        door => !door.IsOfConversation ? null : door.Template.EndsWith("/token", StringComparison.Ordinal) ? [401] : [403, 404]);

    /// <summary>The fastest of many: what was looked up in storage first would show in it.</summary>
    [Fact]
    public async Task Should_take_no_longer_to_refuse_than_what_never_existed_I10()
    {
        await using var scene = new Scene(hosts);
        var (mine, theirs) = (await scene.CustomerAsync(), await scene.CustomerAsync());
        var (existing, missing) = (TimeSpan.MaxValue, TimeSpan.MaxValue);
        for (var n = 0; n < Tries; n++)
            (existing, missing) = (Min(existing, await TimeAsync(mine, theirs.Id)), Min(missing, await TimeAsync(mine, Never)));
        Assert.InRange(existing, TimeSpan.Zero, (missing * 4) + TimeSpan.FromMilliseconds(4));
        Assert.InRange(missing, TimeSpan.Zero, (existing * 4) + TimeSpan.FromMilliseconds(4));
    }

    /// <param name="allowed">Statuses that a door may answer with; null: it is not asked.</param>
    private async Task SameEverywhereAsync(Func<Scene, Task<string>> signIn, Func<Endpoint, int[]?> allowed)
    {
        await using var scene = new Scene(hosts);
        var (token, theirs) = (await signIn(scene), await scene.CustomerAsync("sales", "private"));
        var endpoints = await EndpointList.ReadAsync(scene.App.Http, Ct);
        var doors = endpoints.All.Where(door => door.PathParameters.Contains("id") && allowed(door) is not null).ToList();
        Assert.NotEmpty(doors);
        foreach (var door in doors)
        {
            var (existing, missing) = (await AtAsync(door, IdOf(door, theirs)), await AtAsync(door, Never));
            Assert.Equal((door.Name, missing), (door.Name, existing));
            Assert.True(allowed(door)!.Contains(existing.Status), $"{door.Name}: {existing.Status} {existing.Body}");
        }
        var after = await theirs.GetAsync(Ct);
        Assert.Equal(("waiting", "sales"), (after.State, after.Queue));
        Assert.Equal("private", Assert.Single(await theirs.MessagesAsync(ct: Ct), message => message.Kind == "text").Text);

        Task<Knock> AtAsync(Endpoint door, string id) => Knock.AtAsync(
            scene.App.Http, door, token, name => name == "id" ? id : "x1", new ExampleBodies(endpoints, Examples.Field).Of(door.Body),
            string.Concat(door.Query.Select((name, at) => $"{(at == 0 ? '?' : '&')}{name}={Examples.Query(name)}")), Ct);
    }

    private static string IdOf(Endpoint door, CustomerApi theirs) => door.Template.Split('/')[1] switch
    {
        "customers" => (string)JsonNode.Parse(Base64Url.DecodeFromChars(theirs.Opened.Token.Split('.')[1]))!["customer"]!,
        "operators" => "ken",
        _ => theirs.Id,
    };

    private static TimeSpan Min(TimeSpan a, TimeSpan b) => a < b ? a : b;

    private static async Task<TimeSpan> TimeAsync(CustomerApi mine, string id)
    {
        var started = TimeProvider.System.GetTimestamp();
        using var answer = await mine.Api.RawAsync(HttpMethod.Get, $"conversations/{id}", ct: Ct);
        return TimeProvider.System.GetElapsedTime(started);
    }
}
