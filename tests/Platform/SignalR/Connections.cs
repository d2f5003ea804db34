using ContactFunctions.Emulators;
using ContactFunctions.Harness;
using Microsoft.Azure.SignalR.Common;

namespace ContactFunctions.Platform.Tests.SignalR;

public sealed class Connections
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task CloseConnection_WithReason_TellsTheClient()
    {
        await using var service = await RunningService.StartAsync();
        await using var client = await service.ConnectAsync("c:1");
        Assert.True(await service.Hub.ClientManager.ConnectionExistsAsync(client.ConnectionId, Ct));
        Assert.True(await service.Hub.ClientManager.UserExistsAsync("c:1", Ct));

        await service.Hub.ClientManager.CloseConnectionAsync(client.ConnectionId, "signed out", Ct);

        Assert.Equal("signed out", await client.Closed.WaitAsync(HubClient.Patience, Ct));
        Assert.False(await service.Hub.ClientManager.ConnectionExistsAsync(client.ConnectionId, Ct));
        Assert.False(await service.Hub.ClientManager.UserExistsAsync("c:1", Ct));
        await service.Hub.ClientManager.CloseConnectionAsync(client.ConnectionId, cancellationToken: Ct);
    }

    [Fact]
    public async Task Connect_TokenOfAnotherHub_IsRefused()
    {
        await using var service = await RunningService.StartAsync();
        var other = await service.Manager.CreateHubContextAsync("other", Ct);
        var foreign = await other.NegotiateAsync(cancellationToken: Ct);
        var own = await service.Hub.NegotiateAsync(cancellationToken: Ct);

        await Assert.ThrowsAsync<HttpRequestException>(() => HubClient.ConnectAsync(own.Url!, foreign.AccessToken!, Ct));
    }

    [Fact]
    public async Task Connect_TokenSignedWithAnotherKey_IsRefused()
    {
        await using var service = await RunningService.StartAsync();
        using var stranger = RunningService.ManagerFor($"Endpoint={service.Emulator.Address};AccessKey=another;Version=1.0;");
        var context = await stranger.CreateHubContextAsync("contact", Ct);
        var answer = await context.NegotiateAsync(cancellationToken: Ct);

        await Assert.ThrowsAsync<HttpRequestException>(() => HubClient.ConnectAsync(answer.Url!, answer.AccessToken!, Ct));
        await Assert.ThrowsAsync<AzureSignalRException>(() => context.ClientManager.UserExistsAsync("c:1", Ct));
    }

    [Fact]
    public async Task Connect_ExpiredToken_IsRefused()
    {
        var clock = new ManualTime(TimeProvider.System.GetUtcNow());
        await using var service = await RunningService.StartAsync(new SignalRServiceOptions { Clock = clock });
        var answer = await service.Hub.NegotiateAsync(new() { TokenLifetime = TimeSpan.FromMinutes(5) }, Ct);

        clock.Advance(TimeSpan.FromMinutes(6));

        await Assert.ThrowsAsync<HttpRequestException>(() => HubClient.ConnectAsync(answer.Url!, answer.AccessToken!, Ct));
    }

    [Fact]
    public async Task IsServiceHealthy_RunningThenStopped_SaysSo()
    {
        await using var service = await RunningService.StartAsync();
        Assert.True(await service.Manager.IsServiceHealthy(Ct));

        await service.Emulator.DisposeAsync();

        await Assert.ThrowsAsync<AzureSignalRException>(() => service.Manager.IsServiceHealthy(Ct));
    }
}
