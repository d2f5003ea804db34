using System.Diagnostics.Metrics;
using ContactFunctions.Emulators;
using ContactFunctions.Functions.Realtime;
using ContactFunctions.Harness;
using ContactFunctions.Ports;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ContactFunctions.Platform.Tests.Realtime;

/// <summary>The adapter as the host composes it, with the emulator behind it.</summary>
internal sealed class RunningPush : IAsyncDisposable
{
    private readonly ServiceProvider services;

    private RunningPush(SignalRServiceEmulator service)
    {
        Service = service;
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("AzureSignalRConnectionString", service.ConnectionString)])
            .Build();
        services = new ServiceCollection().AddLogging().AddRealtime(configuration).BuildServiceProvider();
    }

    public SignalRServiceEmulator Service { get; }

    public IPush Push => services.GetRequiredService<IPush>();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<RunningPush> StartAsync() => new(await SignalRService.StartAsync(new(), Ct));

    public async Task<HubClient> CustomerAsync(string conversation) => await ConnectAsync(await Push.InviteCustomerAsync(conversation, Ct));

    public async Task<HubClient> OperatorAsync(string name, params string[] conversations) =>
        await ConnectAsync(await Push.InviteOperatorAsync(new StaffInvitation(name, conversations), Ct));

    public async Task<HubClient> SupervisorAsync(string name) =>
        await ConnectAsync(await Push.InviteOperatorAsync(new StaffInvitation(name, [], IsSupervisor: true), Ct));

    /// <summary>How many requests the service gets while <paramref name="act"/> runs.</summary>
    public async Task<int> RequestsAsync(Func<Task> act)
    {
        var requests = 0;
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, l) =>
        {
            if (instrument.Name == "http.client.request.duration")
                l.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<double>((_, _, tags, _) =>
        {
            foreach (var tag in tags)
            {
                if (tag is { Key: "server.port", Value: int port } && port == Service.Address.Port)
                    Interlocked.Increment(ref requests);
            }
        });
        listener.Start();
        await act();
        return requests;
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await Service.DisposeAsync();
    }

    private static Task<HubClient> ConnectAsync(RealtimeTicket ticket) => HubClient.ConnectAsync(ticket.Url, ticket.AccessToken, Ct);
}
