using Azure.Core.Serialization;
using ContactFunctions.Emulators;
using ContactFunctions.Harness;
using Microsoft.Azure.SignalR.Management;

namespace ContactFunctions.Platform.Tests.SignalR;

/// <summary>The emulator and the management client, with a real socket between them.</summary>
public sealed class RunningService : IAsyncDisposable
{
    private readonly ServiceManager manager;

    private RunningService(SignalRServiceEmulator emulator, ServiceManager manager, ServiceHubContext hub) =>
        (Emulator, this.manager, Hub) = (emulator, manager, hub);

    public SignalRServiceEmulator Emulator { get; }

    public ServiceManager Manager => manager;

    public ServiceHubContext Hub { get; }

    public static async Task<RunningService> StartAsync(SignalRServiceOptions? options = null)
    {
        var emulator = await SignalRService.StartAsync(options ?? new(), TestContext.Current.CancellationToken);
        var manager = ManagerFor(emulator.ConnectionString);
        return new(emulator, manager, await manager.CreateHubContextAsync("contact", TestContext.Current.CancellationToken));
    }

    public static ServiceManager ManagerFor(string connectionString) => new ServiceManagerBuilder()
        .WithOptions(options =>
        {
            options.ConnectionString = connectionString;
            options.UseJsonObjectSerializer(new JsonObjectSerializer(new(System.Text.Json.JsonSerializerDefaults.Web)));
        })
        .BuildServiceManager();

    public async Task<HubClient> ConnectAsync(string user)
    {
        var answer = await Hub.NegotiateAsync(new() { UserId = user }, TestContext.Current.CancellationToken);
        return await HubClient.ConnectAsync(answer.Url!, answer.AccessToken!, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await Hub.DisposeAsync();
        manager.Dispose();
        await Emulator.DisposeAsync();
    }
}
