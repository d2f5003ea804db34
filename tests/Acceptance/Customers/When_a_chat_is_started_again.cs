using ContactFunctions.Acceptance.Tests.Stage;
using ContactFunctions.Harness;
using static ContactFunctions.Acceptance.Tests.Stage.Scene;

namespace ContactFunctions.Acceptance.Tests.Customers;

[Collection(WholeAppTests.Name)]
public sealed class When_a_chat_is_started_again(TwoHosts hosts)
{
    [Fact]
    public async Task Should_find_the_same_conversation_with_a_fresh_token()
    {
        await using var scene = new Scene(hosts);
        var startId = CustomerApi.NewId();
        var started = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => scene.CustomerAsync(text: "hello", name: "Aiko", startId: startId)));
        Assert.Single(started.Select(customer => customer.Id).Distinct());
        Assert.Single(started.Select(customer => customer.Opened.TicketNumber).Distinct());
        Assert.Equal("hello", Assert.Single(await started[^1].MessagesAsync(ct: Ct)).Text);
    }

    [Fact]
    public async Task Should_refuse_another_body()
    {
        await using var scene = new Scene(hosts);
        var startId = CustomerApi.NewId();
        await scene.CustomerAsync(text: "hello", startId: startId);
        await RefusedAsync("start_id_reused", () => scene.CustomerAsync(text: "other", startId: startId));
    }

    [Fact]
    public async Task Should_tell_place_and_ticket_of_who_waits()
    {
        await using var scene = new Scene(hosts);
        var first = await scene.CustomerAsync("sales");
        var second = await scene.CustomerAsync("sales");
        Assert.Equal(("waiting", 1), (first.Opened.State, first.Opened.Position));
        Assert.Equal(2, second.Opened.Position);
        Assert.Equal(first.Opened.TicketNumber + 1, second.Opened.TicketNumber);
        await first.CloseAsync(ct: Ct);
        await Eventually.TrueAsync(async () => (await second.GetAsync(Ct)).Position == 1, "The next place", cancellation: Ct);
    }
}
