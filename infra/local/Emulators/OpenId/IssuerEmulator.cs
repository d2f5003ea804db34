using ContactFunctions.Emulators.Loopback;

namespace ContactFunctions.Emulators;

public sealed class IssuerEmulator : IAsyncDisposable
{
    private readonly LoopbackServer server;

    internal IssuerEmulator(LoopbackServer server, IssuerOptions options)
    {
        this.server = server;
        RedirectOrigins = options.RedirectOrigins;
        Address = new UriBuilder(server.Address) { Host = "localhost" }.Uri;
    }

    public Uri Address { get; }

    /// <summary>The address without a trailing slash: the <c>iss</c> of every token, and what the app takes as <c>Oidc__Authority</c>.</summary>
    public string Authority => Address.AbsoluteUri.TrimEnd('/');

    /// <summary>May be set after the start, when the page's port is known.</summary>
    public IReadOnlyList<Uri> RedirectOrigins { get; set; }

    public ValueTask DisposeAsync() => server.DisposeAsync();
}
