using ContactFunctions.Emulators;
using ContactFunctions.Harness;
using Microsoft.AspNetCore.SignalR;

namespace ContactFunctions.Platform.Tests.SignalR;

public sealed class Groups
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AddToGroup_UserBeforeConnecting_CoversLaterConnections()
    {
        await using var service = await RunningService.StartAsync();
        await service.Hub.UserGroups.AddToGroupAsync("o:hana", "conv:1", Ct);

        await using var client = await service.ConnectAsync("o:hana");
        await service.Hub.Clients.Group("conv:1").SendAsync("messageAdded", 1, Ct);

        Assert.Equal(1, (await client.NextAsync("messageAdded", ct: Ct)).GetInt32());
        Assert.True(await service.Hub.UserGroups.IsUserInGroup("o:hana", "conv:1", Ct));
    }

    [Fact]
    public async Task RemoveFromGroup_User_HearsNothingMore()
    {
        await using var service = await RunningService.StartAsync();
        await using var client = await service.ConnectAsync("o:hana");
        await service.Hub.UserGroups.AddToGroupAsync("o:hana", "conv:1", Ct);
        await service.Hub.Groups.AddToGroupAsync(client.ConnectionId, "conv:1", Ct);

        await service.Hub.UserGroups.RemoveFromGroupAsync("o:hana", "conv:1", Ct);
        await service.Hub.Clients.Group("conv:1").SendAsync("messageAdded", 1, Ct);
        await service.Hub.Clients.User("o:hana").SendAsync("presenceChanged", 2, Ct);

        await client.NextAsync("presenceChanged", ct: Ct);
        Assert.Single(client.Received);
        Assert.False(await service.Hub.UserGroups.IsUserInGroup("o:hana", "conv:1", Ct));
        Assert.False(await service.Hub.ClientManager.GroupExistsAsync("conv:1", Ct));
    }

    [Fact]
    public async Task RemoveFromAllGroups_User_LeavesEach()
    {
        await using var service = await RunningService.StartAsync();
        await service.Hub.UserGroups.AddToGroupAsync("o:hana", "conv:1", Ct);
        await service.Hub.UserGroups.AddToGroupAsync("o:hana", "conv:2", Ct);

        await service.Hub.UserGroups.RemoveFromAllGroupsAsync("o:hana", Ct);

        Assert.False(await service.Hub.UserGroups.IsUserInGroup("o:hana", "conv:1", Ct));
        Assert.False(await service.Hub.UserGroups.IsUserInGroup("o:hana", "conv:2", Ct));
    }

    [Fact]
    public async Task AddToGroup_WithTtl_EndsWithIt()
    {
        var clock = new ManualTime(TimeProvider.System.GetUtcNow());
        await using var service = await RunningService.StartAsync(new SignalRServiceOptions { Clock = clock });
        await service.Hub.UserGroups.AddToGroupAsync("c:1", "conv:1", TimeSpan.FromMinutes(1), Ct);
        Assert.True(await service.Hub.UserGroups.IsUserInGroup("c:1", "conv:1", Ct));

        clock.Advance(TimeSpan.FromMinutes(1));

        Assert.False(await service.Hub.UserGroups.IsUserInGroup("c:1", "conv:1", Ct));
    }

    [Fact]
    public async Task AddToGroup_ConnectionThatIsGone_DoesNothing()
    {
        await using var service = await RunningService.StartAsync();

        await service.Hub.Groups.AddToGroupAsync("gone", "conv:1", Ct);

        Assert.False(await service.Hub.ClientManager.GroupExistsAsync("conv:1", Ct));
    }

    [Fact]
    public async Task SendAsync_GroupWithUserAndItsConnection_ArrivesOnce()
    {
        await using var service = await RunningService.StartAsync();
        await using var client = await service.ConnectAsync("o:hana");
        await service.Hub.UserGroups.AddToGroupAsync("o:hana", "conv:1", Ct);
        await service.Hub.Groups.AddToGroupAsync(client.ConnectionId, "conv:1", Ct);

        await service.Hub.Clients.Group("conv:1").SendAsync("messageAdded", 1, Ct);
        await service.Hub.Clients.Group("conv:1").SendAsync("messageAdded", 2, Ct);

        await client.NextAsync("messageAdded", a => a.GetInt32() == 2, ct: Ct);
        Assert.Equal([1, 2], client.Received.Select(i => i.Argument.GetInt32()));
    }
}
