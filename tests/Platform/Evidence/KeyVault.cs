using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Azure.Core;
using Azure.Core.Pipeline;
using ContactFunctions.Functions.Evidence;

namespace ContactFunctions.Platform.Tests.Evidence;

/// <summary>A vault that speaks the protocol as it is documented (version 7.4), one key on a page.</summary>
internal sealed class KeyVault : HttpMessageHandler
{
    private const string Address = "https://example.vault.azure.net";

    private readonly List<(string Version, ECDsa Key, bool Enabled)> versions = [];

    public List<string> Requests { get; } = [];

    /// <summary>Signs with a key of its own instead.</summary>
    public bool Lies { get; set; }

    public HttpStatusCode? Refuses { get; set; }

    /// <summary>The newest version.</summary>
    public void Rotate(bool enabled = true, ECCurve? curve = null) => versions.Add(($"v{versions.Count + 1}", ECDsa.Create(curve ?? ECCurve.NamedCurves.nistP256), enabled));

    public KeyVaultSigner Signer(TimeProvider clock, TimeSpan kept)
    {
        var options = new Settings { Transport = new HttpClientTransport(new HttpClient(this)) };
        return new KeyVaultSigner(
            HttpPipelineBuilder.Build(options, new BearerTokenAuthenticationPolicy(new Credential(), KeyVaultSigner.Scope)), new Uri($"{Address}/keys/evidence"), kept, clock);
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var path = request.RequestUri!.AbsolutePath;
        Requests.Add($"{request.Method} {path}");
        Assert.Equal("Bearer", request.Headers.Authorization?.Scheme);
        Assert.Contains("api-version=7.4", request.RequestUri.Query, StringComparison.Ordinal);
        if (Refuses is { } status)
            return new HttpResponseMessage(status) { Content = new StringContent("""{"error":{"code":"Forbidden"}}""") };
        return new HttpResponseMessage { Content = new StringContent((path.Split('/')[1..] switch
        {
            ["keys", "evidence", "versions"] => Page(request.RequestUri),
            ["keys", "evidence", var version] => Bundle(version),
            ["keys", "evidence", var version, "sign"] => Sign(version, await request.Content!.ReadAsStringAsync(cancellationToken)),
            _ => throw new InvalidOperationException(path),
        }).ToJsonString()) };
    }

    private JsonObject Page(Uri address)
    {
        var at = address.Query.Contains("skip=", StringComparison.Ordinal) ? int.Parse(address.Query[^1..]) : 0;
        var (version, _, enabled) = versions[at];
        return new JsonObject
        {
            ["value"] = new JsonArray(new JsonObject
            {
                ["kid"] = $"{Address}/keys/evidence/{version}", ["attributes"] = new JsonObject { ["enabled"] = enabled, ["created"] = 1_700_000_000 + at, ["recoveryLevel"] = "Purgeable" },
            }),
            ["nextLink"] = at + 1 < versions.Count ? $"{Address}/keys/evidence/versions?api-version=7.4&skip={at + 1}" : null,
        };
    }

    private JsonObject Bundle(string version)
    {
        var (_, key, enabled) = versions.Single(one => one.Version == version);
        var parameters = key.ExportParameters(includePrivateParameters: false);
        return new JsonObject
        {
            ["key"] = new JsonObject
            {
                ["kid"] = $"{Address}/keys/evidence/{version}", ["kty"] = "EC", ["key_ops"] = new JsonArray("sign", "verify"),
                ["crv"] = key.KeySize == 256 ? "P-256" : "P-384", ["x"] = Base64Url.EncodeToString(parameters.Q.X), ["y"] = Base64Url.EncodeToString(parameters.Q.Y),
            },
            ["attributes"] = new JsonObject { ["enabled"] = enabled, ["created"] = 1_700_000_000 },
        };
    }

    private JsonObject Sign(string version, string body)
    {
        var order = JsonNode.Parse(body)!;
        Assert.Equal("ES256", (string?)order["alg"]);
        using var own = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var key = Lies ? own : versions.Single(one => one.Version == version).Key;
        return new JsonObject
        {
            ["kid"] = $"{Address}/keys/evidence/{version}", ["value"] = Base64Url.EncodeToString(key.SignHash(Base64Url.DecodeFromChars((string?)order["value"]))),
        };
    }

    private sealed class Settings : ClientOptions
    {
        public Settings()
            : base(null) => Retry.MaxRetries = 0;
    }

    private sealed class Credential : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => new("token", DateTimeOffset.MaxValue);

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new(GetToken(requestContext, cancellationToken));
    }
}
