using ContactFunctions.Emulators.Loopback;
using ContactFunctions.Emulators.OpenId;

namespace ContactFunctions.Emulators;

public sealed class IssuerEmulator : IAsyncDisposable
{
    private readonly LoopbackServer server;
    private readonly IssuerIdentity identity;
    private readonly SigningKey key;

    internal IssuerEmulator(LoopbackServer server, IssuerIdentity identity, SigningKey key)
    {
        (this.server, this.identity, this.key) = (server, identity, key);
        Address = new UriBuilder(server.Address) { Host = "localhost" }.Uri;
        identity.Authority = Address.AbsoluteUri.TrimEnd('/');
    }

    public Uri Address { get; }

    /// <summary>The address without a trailing slash: the <c>iss</c> of every token, and what the app takes as <c>Oidc__Authority</c>.</summary>
    public string Authority => identity.Authority;

    /// <summary>May be set after the start, when the page's port is known.</summary>
    public IReadOnlyList<Uri> RedirectOrigins
    {
        get => identity.RedirectOrigins;
        set => identity.RedirectOrigins = value;
    }

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        key.Dispose();
    }
}
