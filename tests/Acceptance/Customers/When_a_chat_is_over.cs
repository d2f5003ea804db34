using ContactFunctions.Acceptance.Tests.Stage;
using ContactFunctions.Harness;
using static ContactFunctions.Acceptance.Tests.Stage.Scene;

namespace ContactFunctions.Acceptance.Tests.Customers;

[Collection(WholeAppTests.Name)]
public sealed class When_a_chat_is_over(TwoHosts hosts)
{
    [Fact]
    public async Task Should_take_no_more_messages_and_go_on_in_the_next()
    {
        await using var scene = new Scene(hosts);
        var customer = await scene.CustomerAsync(text: "hello", name: "Aiko");
        await customer.CloseAsync("solved", Ct);
        await StateAsync(customer, "abandoned");
        await RefusedAsync("conversation_closed", () => customer.PostAsync("late", null, Ct));
        await customer.CloseAsync(ct: Ct);
        await customer.RateAsync(4, "fine", Ct);
        var next = await new ApiClient(scene.App.Http).PostAsync<ChatOpened>(
            "chat", new { queue = "support", continues = new { conversationId = customer.Id, token = customer.Api.Token } }, Ct);
        Assert.NotEqual(customer.Id, next.ConversationId);
        await new ApiClient(scene.App.Http, next.Token).SendAsync(HttpMethod.Post, $"conversations/{next.ConversationId}/close", null, Ct);
    }

    [Fact]
    public async Task Should_not_be_continued_with_the_token_of_another()
    {
        await using var scene = new Scene(hosts);
        var (mine, theirs) = (await scene.CustomerAsync(), await scene.CustomerAsync());
        await RefusedAsync("invalid_continuation", () => new ApiClient(scene.App.Http).PostAsync<ChatOpened>(
            "chat", new { queue = "support", continues = new { conversationId = theirs.Id, token = mine.Api.Token } }, Ct));
    }

    [Fact]
    public async Task Should_still_renew_its_token()
    {
        await using var scene = new Scene(hosts);
        var customer = await scene.CustomerAsync();
        await customer.CloseAsync(ct: Ct);
        await customer.RenewAsync(Ct);
        Assert.Equal("abandoned", (await customer.GetAsync(Ct)).State);
    }

    [Fact]
    public async Task Should_end_once_when_it_is_ended_many_times_at_once()
    {
        await using var scene = new Scene(hosts);
        var customer = await scene.CustomerAsync();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => customer.CloseAsync(ct: Ct)));
        Assert.Single(await customer.MessagesAsync(ct: Ct), message => message.Kind == "event");
    }
}
