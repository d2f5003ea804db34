using ContactFunctions.Emulators.Loopback;

namespace ContactFunctions.Emulators;

public sealed class SignalRServiceEmulator : IAsyncDisposable
{
    private readonly LoopbackServer server;

    internal SignalRServiceEmulator(LoopbackServer server, SignalRServiceOptions options)
    {
        this.server = server;
        Upstreams = options.Upstreams;
        ConnectionString = $"Endpoint={Address.AbsoluteUri.TrimEnd('/')};AccessKey={options.AccessKey};Version=1.0;";
    }

    public Uri Address => server.Address;

    /// <summary>What the app takes as <c>AzureSignalRConnectionString</c>.</summary>
    public string ConnectionString { get; }

    /// <summary>Where connection events go from now on; may be set after the start.</summary>
    public IReadOnlyList<Uri> Upstreams { get; set; }

    public ValueTask DisposeAsync() => server.DisposeAsync();
}
