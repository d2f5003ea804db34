using System.Buffers.Text;
using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using ContactFunctions.Functions.Auth.Operators;
using ContactFunctions.Harness;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace ContactFunctions.Acceptance.Tests.Auth;

/// <summary>An issuer behind an HTTP handler: its keys change, it can be down, and it counts who asks.</summary>
internal sealed class FakeIssuer(ManualTime clock) : HttpMessageHandler
{
    public const string Authority = "https://issuer.example/tenant";

    public Dictionary<string, RSA> Keys { get; } = new() { ["k1"] = RSA.Create(2048) };

    public string Issuer { get; set; } = Authority;

    public bool IsDown { get; set; }

    public int KeysServed { get; private set; }

    private IOptions<OidcOptions> Settings { get; } = Options.Create(new OidcOptions { Authority = Authority, Audience = "contactfunctions" });

    public OperatorTokens Tokens() => new(
        new IssuerKeys(new HttpClient(this, disposeHandler: false), Settings, clock, NullLogger<IssuerKeys>.Instance), Settings, clock);

    public string Token(
        string user = "hana", string keyId = "k1", string? issuer = null, string audience = "contactfunctions", TimeSpan? lifetime = null, params string[] roles)
    {
        var now = clock.GetUtcNow();
        return Forge.Rs256(Keys[keyId], keyId, new
        {
            iss = issuer ?? Issuer,
            aud = audience,
            preferred_username = user,
            name = "Hana Sato",
            roles = roles is [] ? ["operator"] : roles,
            nbf = now.ToUnixTimeSeconds(),
            exp = (now + (lifetime ?? TimeSpan.FromHours(1))).ToUnixTimeSeconds(),
        });
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (IsDown)
            throw new HttpRequestException("down");
        var isDiscovery = request.RequestUri!.AbsolutePath.EndsWith("openid-configuration", StringComparison.Ordinal);
        KeysServed += isDiscovery ? 0 : 1;
        object document = isDiscovery
            ? new { issuer = Issuer, jwks_uri = $"{Authority}/keys" }
            : new { keys = Keys.Select(key => Jwk(key.Key, key.Value.ExportParameters(false))) };
        return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = JsonContent.Create(document) });
    }

    private static object Jwk(string id, RSAParameters key) => new
    {
        kty = "RSA",
        use = "sig",
        kid = id,
        n = Base64Url.EncodeToString(key.Modulus),
        e = Base64Url.EncodeToString(key.Exponent),
    };
}
