using Microsoft.AspNetCore.SignalR;

namespace ContactFunctions.Platform.Tests.SignalR;

public sealed class Sending
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SendAsync_ToUser_ReachesEveryConnectionOfThatUserOnly()
    {
        await using var service = await RunningService.StartAsync();
        await using var phone = await service.ConnectAsync("o:hana");
        await using var laptop = await service.ConnectAsync("o:hana");
        await using var other = await service.ConnectAsync("o:ken");

        await service.Hub.Clients.User("o:hana").SendAsync("offerMade", new Offer("c-1", 1), Ct);
        await service.Hub.Clients.All.SendAsync("boardChanged", new Offer("all", 2), Ct);

        foreach (var client in new[] { phone, laptop, other })
            await client.NextAsync("boardChanged", ct: Ct);
        Assert.Equal(["offerMade", "boardChanged"], phone.Received.Select(i => i.Target));
        Assert.Equal(["offerMade", "boardChanged"], laptop.Received.Select(i => i.Target));
        Assert.Equal(["boardChanged"], other.Received.Select(i => i.Target));
    }

    [Fact]
    public async Task SendAsync_Record_ArrivesInCamelCase()
    {
        await using var service = await RunningService.StartAsync();
        await using var client = await service.ConnectAsync("o:hana");

        await service.Hub.Clients.User("o:hana").SendAsync("offerMade", new Offer("会話-1", 7), Ct);

        var argument = await client.NextAsync("offerMade", ct: Ct);
        Assert.Equal("会話-1", argument.GetProperty("conversationId").GetString());
        Assert.Equal(7, argument.GetProperty("version").GetInt32());
    }

    [Fact]
    public async Task SendAsync_ManyInARow_ArriveInOrder()
    {
        await using var service = await RunningService.StartAsync();
        await using var client = await service.ConnectAsync("c:1");

        for (var version = 0; version < 200; version++)
            await service.Hub.Clients.User("c:1").SendAsync("messageAdded", new Offer("c-1", version), Ct);

        await client.NextAsync("messageAdded", a => a.GetProperty("version").GetInt32() == 199, ct: Ct);
        Assert.Equal(Enumerable.Range(0, 200), client.Received.Select(i => i.Argument.GetProperty("version").GetInt32()));
    }

    [Fact]
    public async Task SendAsync_AllExceptAndOneConnection_NamesConnections()
    {
        await using var service = await RunningService.StartAsync();
        await using var first = await service.ConnectAsync("c:1");
        await using var second = await service.ConnectAsync("c:1");

        await service.Hub.Clients.AllExcept([first.ConnectionId]).SendAsync("typing", new Offer("c-1", 1), Ct);
        await service.Hub.Clients.Client(first.ConnectionId).SendAsync("typing", new Offer("c-1", 2), Ct);

        Assert.Equal(2, (await first.NextAsync("typing", ct: Ct)).GetProperty("version").GetInt32());
        Assert.Equal(1, (await second.NextAsync("typing", ct: Ct)).GetProperty("version").GetInt32());
    }

    private sealed record Offer(string ConversationId, int Version);
}
