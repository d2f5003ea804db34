using System.Net;
using ContactFunctions.Acceptance.Tests.Auth;
using ContactFunctions.Acceptance.Tests.Stage;
using ContactFunctions.Harness;
using static ContactFunctions.Acceptance.Tests.Stage.Scene;

namespace ContactFunctions.Acceptance.Tests.Customers;

[Collection(WholeAppTests.Name)]
public sealed class When_a_token_does_not_cover_the_conversation(TwoHosts hosts)
{
    [Fact]
    public async Task Should_look_as_if_there_were_none_I10()
    {
        await using var scene = new Scene(hosts);
        var (mine, theirs) = (await scene.CustomerAsync(), await scene.CustomerAsync(text: "private"));
        foreach (var call in new[] { "", "/messages" })
            Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(mine.Api, HttpMethod.Get, $"conversations/{theirs.Id}{call}"));
        foreach (var call in new[] { "messages", "typing", "read", "close", "rating", "token", "negotiate", "accept", "notes", "transfer", "wrap-up/done" })
            Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(mine.Api, HttpMethod.Post, $"conversations/{theirs.Id}/{call}", Everything));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(mine.Api, HttpMethod.Get, "conversations/does-not-exist"));
        Assert.Equal("waiting", (await theirs.GetAsync(Ct)).State);
    }

    [Fact]
    public async Task Should_let_nobody_in_with_a_forged_token_I10()
    {
        await using var scene = new Scene(hosts);
        var customer = await scene.CustomerAsync();
        var claims = new { iss = "contactfunctions", aud = "contactfunctions/customer", sub = customer.Id, exp = 4_000_000_000 };
        string[] forged =
        [
            Forge.Hs256(new byte[32], claims), Forge.Sign(new { alg = "none" }, claims, _ => [0]), customer.Opened.Token + "x",
            customer.Opened.Token[..^2], "a.b.c", "", customer.Opened.Token.Split('.')[1],
        ];
        foreach (var token in forged)
            foreach (var call in new[] { $"conversations/{customer.Id}", "me", "me/work" })
                Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(new ApiClient(scene.App.Http, token), HttpMethod.Get, call));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(new ApiClient(scene.App.Http), HttpMethod.Get, $"conversations/{customer.Id}"));
    }

    [Fact]
    public async Task Should_keep_customers_out_of_the_calls_of_staff_I10()
    {
        await using var scene = new Scene(hosts);
        var customer = await scene.CustomerAsync();
        foreach (var call in new[] { "me", "me/work" })
            Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(customer.Api, HttpMethod.Get, call));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(customer.Api, HttpMethod.Get, "customers/anybody"));
    }

    private static object Everything => new { clientMessageId = "a", text = "a", seq = 1, score = 1, offerId = "a", commandId = "a", to = new { queue = "sales" } };

    private static async Task<HttpStatusCode> StatusAsync(ApiClient api, HttpMethod method, string path, object? body = null)
    {
        using var answer = await api.RawAsync(method, path, body, Ct);
        return answer.StatusCode;
    }
}
