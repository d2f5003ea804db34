using ContactFunctions.Emulators.Loopback;
using ContactFunctions.Emulators.SignalR;
using Microsoft.Extensions.DependencyInjection;

namespace ContactFunctions.Emulators;

public sealed class SignalRServiceEmulator : IAsyncDisposable
{
    private readonly LoopbackServer server;
    private readonly UpstreamEvents upstream;

    internal SignalRServiceEmulator(LoopbackServer server, SignalRServiceOptions options)
    {
        this.server = server;
        upstream = server.Services.GetRequiredService<UpstreamEvents>();
        Upstreams = options.Upstreams;
        ConnectionString = $"Endpoint={Address.AbsoluteUri.TrimEnd('/')};AccessKey={options.AccessKey};Version=1.0;";
    }

    public Uri Address => server.Address;

    /// <summary>What the app takes as <c>AzureSignalRConnectionString</c>.</summary>
    public string ConnectionString { get; }

    /// <summary>Where connection events go from now on; may be set after the start.</summary>
    public IReadOnlyList<Uri> Upstreams
    {
        get => upstream.Addresses;
        set => upstream.Addresses = value;
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();
}
