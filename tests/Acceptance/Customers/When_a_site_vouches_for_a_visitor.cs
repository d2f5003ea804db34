using System.Text.Json;
using ContactFunctions.Acceptance.Tests.Auth;
using ContactFunctions.Acceptance.Tests.Stage;
using ContactFunctions.Harness;
using static ContactFunctions.Acceptance.Tests.Stage.Scene;

namespace ContactFunctions.Acceptance.Tests.Customers;

[Collection(WholeAppTests.Name)]
public sealed class When_a_site_vouches_for_a_visitor(TwoHosts hosts)
{
    private readonly string visitor = CustomerApi.NewId();

    [Fact]
    public async Task Should_link_their_chats_to_one_customer()
    {
        await using var scene = new Scene(hosts);
        var (first, second) = (await StartAsync(Token()), await StartAsync(Token()));
        var sora = await scene.SignedInAsync("sora");
        var customer = (await sora.GetAsync(first.ConversationId, Ct)).Customer!.Value;
        Assert.Equal(("Aiko", true), (customer.GetProperty("name").GetString(), customer.GetProperty("verified").GetBoolean()));
        var journey = await sora.Api.GetAsync<IReadOnlyList<JsonElement>>($"customers/{customer.GetProperty("id").GetString()}/journey", Ct);
        Assert.Equal([second.ConversationId, first.ConversationId], journey.Select(contact => contact.GetProperty("conversationId").GetString()));
        await LeaveAsync(first, second);
    }

    [Fact]
    public async Task Should_use_each_token_once()
    {
        var token = Token();
        var first = await StartAsync(token);
        await RefusedAsync("identity_token_used", () => StartAsync(token));
        await LeaveAsync(first);
    }

    [Fact]
    public async Task Should_know_a_repeat_of_the_same_start()
    {
        var (token, startId) = (Token(), CustomerApi.NewId());
        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => StartAsync(token, startId)));
        Assert.Single(answers.Select(answer => answer.ConversationId).Distinct());
        await LeaveAsync(answers[0]);
    }

    [Fact]
    public async Task Should_not_believe_others()
    {
        await RefusedAsync("invalid_identity_token", () => StartAsync(Token(secret: new byte[32])));
        await RefusedAsync("invalid_identity_token", () => StartAsync("a.b.c"));
    }

    private string Token(byte[]? secret = null) => Forge.Hs256(secret ?? TwoHosts.SiteSecret, new
    {
        aud = TwoHosts.Site,
        sub = visitor,
        jti = CustomerApi.NewId(),
        name = "Aiko",
        exp = TimeProvider.System.GetUtcNow().AddMinutes(5).ToUnixTimeSeconds(),
    });

    private Task<ChatOpened> StartAsync(string identityToken, string? startId = null) => new ApiClient(hosts.App.Http).PostAsync<ChatOpened>(
        "chat", new { queue = "support", startId = startId ?? CustomerApi.NewId(), customer = new { name = "typed" }, identityToken }, Ct);

    private async Task LeaveAsync(params IEnumerable<ChatOpened> chats)
    {
        foreach (var chat in chats)
            await new ApiClient(hosts.App.Http, chat.Token).SendAsync(HttpMethod.Post, $"conversations/{chat.ConversationId}/close", null, Ct);
    }
}
