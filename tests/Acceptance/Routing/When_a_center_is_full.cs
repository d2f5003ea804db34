using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using ContactFunctions.Acceptance.Tests.Stage;
using ContactFunctions.Harness;
using static ContactFunctions.Acceptance.Tests.Stage.Scene;

namespace ContactFunctions.Acceptance.Tests.Routing;

/// <summary>A center that lets two wait: what comes beyond is told so, and may leave a message.</summary>
[Collection(WholeAppTests.Name)]
public sealed class When_a_center_is_full
{
    private static readonly AppOptions Small = new()
    {
        Settings = new Dictionary<string, string> { ["Shedding__WaitingMax"] = "2", ["Shedding__RetrySeconds"] = "1" },
    };

    [Fact]
    public async Task Should_refuse_new_contacts_go_on_with_the_others_and_make_one_chat_of_a_left_message()
    {
        await using var app = await App.StartAsync(Small, Ct);
        var first = await app.OpenChatAsync(text: "first", ct: Ct);
        var second = await app.OpenChatAsync(text: "second", ct: Ct);

        using var refused = await StartAsync(app);
        var problem = await refused.Content.ReadFromJsonAsync<JsonElement>(Ct);
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "busy"), (refused.StatusCode, problem.GetProperty("code").GetString()));
        Assert.True(problem.GetProperty("leaveMessage").GetBoolean());
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, problem.GetProperty("estimateSeconds").GetInt32());
        var running = await first.PostAsync("still here", ct: Ct);
        Assert.Equal(running.Seq + 1, (await first.PostAsync("and heard", ct: Ct)).Seq);

        var left = new { startId = CustomerApi.NewId(), queue = "support", text = "call me", answer = new { channel = "sms", address = "+15550177001", consent = true } };
        foreach (var _ in Enumerable.Range(0, 3))
        {
            using var kept = await app.Http.PostAsJsonAsync("api/chat/later", left, Ct);
            Assert.Equal(HttpStatusCode.Accepted, kept.StatusCode);
        }

        await Task.WhenAll(first.CloseAsync(ct: Ct), second.CloseAsync(ct: Ct));
        var hana = await app.SignInAsync("hana", Ct);
        await hana.GoAvailableAsync(Ct);
        var offers = await Eventually.ResultAsync(
            async () => (await hana.WorkAsync(Ct)).Offers is { Count: > 0 } made ? made : null, "An offer of the message", TimeSpan.FromSeconds(20), Ct);
        await hana.AcceptAsync(Assert.Single(offers).ConversationId, offers[0].OfferId, Ct);
        var messages = await hana.MessagesAsync(offers[0].ConversationId, ct: Ct);
        Assert.Single(messages, message => message.Text == "call me");
        Assert.Single(messages, message => message.Text.Contains("+15550177001", StringComparison.Ordinal));
        using var taken = await StartAsync(app);
        Assert.Equal(HttpStatusCode.Created, taken.StatusCode);
    }

    [Fact]
    public async Task Should_answer_who_asks_again_for_the_chat_that_was_begun()
    {
        await using var app = await App.StartAsync(Small, Ct);
        var startId = CustomerApi.NewId();
        using var begun = await StartAsync(app, startId);
        await app.OpenChatAsync(text: "the last place", ct: Ct);
        using var refused = await StartAsync(app);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);

        using var again = await StartAsync(app, startId);

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.OK), (begun.StatusCode, again.StatusCode));
        Assert.Equal(await IdOfAsync(begun), await IdOfAsync(again));
    }

    private static async Task<string?> IdOfAsync(HttpResponseMessage answer) =>
        (await answer.Content.ReadFromJsonAsync<JsonElement>(Ct)).GetProperty("conversationId").GetString();

    private static Task<HttpResponseMessage> StartAsync(App app, string? startId = null) =>
        app.Http.PostAsJsonAsync("api/chat", new { queue = "support", startId = startId ?? CustomerApi.NewId(), text = "hello" }, Ct);
}
