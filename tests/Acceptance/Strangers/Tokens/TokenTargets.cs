using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using ContactFunctions.Acceptance.Tests.Auth;
using ContactFunctions.Functions.Auth;
using ContactFunctions.Functions.Auth.Customers;
using ContactFunctions.Functions.Auth.Sites;
using ContactFunctions.Harness;
using Microsoft.Extensions.Options;

namespace ContactFunctions.Acceptance.Tests.Strangers.Tokens;

/// <summary>The kinds of tokens that anybody may bring.</summary>
internal static class TokenTargets
{
    private static readonly byte[] Key = [.. Enumerable.Range(1, 32).Select(n => (byte)n)];
    private static readonly ManualTime Clock = new();
    private static readonly FakeIssuer Issuer = new(Clock);
    private static readonly IOptions<CustomerTokenOptions> Settings = Options.Create(new CustomerTokenOptions { SigningKey = Convert.ToBase64String(Key) });

    public static RSA ForeignKey { get; } = RSA.Create(2048);

    public static IReadOnlyDictionary<string, TokenTarget> All { get; } =
        new[] { Operator(), Customer(), Renewal(), Resume(), Site() }.ToDictionary(target => target.Kind);

    public static RSA IssuerKey => Issuer.Keys["k1"];

    private static long Soon => Clock.GetUtcNow().AddMinutes(9).ToUnixTimeSeconds();

    private static TokenTarget Operator()
    {
        var tokens = Issuer.Tokens();
        return new TokenTarget(
            "operator",
            new JsonObject { ["alg"] = "RS256", ["typ"] = "JWT", ["kid"] = "k1" },
            new JsonObject
            {
                ["iss"] = FakeIssuer.Authority, ["aud"] = "contactfunctions", ["preferred_username"] = "hana", ["name"] = "Hana", ["roles"] = new JsonArray("operator"),
                ["exp"] = Soon,
            },
            input => IssuerKey.SignData(input, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1),
            [IssuerKey.ExportSubjectPublicKeyInfo(), IssuerKey.ExportParameters(false).Modulus!, Encoding.ASCII.GetBytes(IssuerKey.ExportSubjectPublicKeyInfoPem())],
            async token => Jws.Read(token) is { } jws && !(await tokens.ReadAsync(jws, CancellationToken.None)).IsRefused);
    }

    private static TokenTarget Customer()
    {
        var tokens = new CustomerTokens(Settings, Clock);
        return Hs256("customer", Key, "contactfunctions/customer", token => Jws.Read(token) is { } jws && !tokens.Read(jws).IsRefused);
    }

    /// <summary>Of an age that does not matter, so the attacks on age do not apply to it.</summary>
    private static TokenTarget Renewal()
    {
        var tokens = new CustomerTokens(Settings, Clock);
        return Hs256("renewal", Key, "contactfunctions/customer", token => Jws.Read(token) is { } jws && !tokens.Read(jws, evenExpired: true).IsRefused);
    }

    private static TokenTarget Resume()
    {
        var tokens = new ResumeTokens(Settings, Options.Create(new FollowUpOptions { Page = "https://shop.example/help" }), Clock);
        return Hs256("resume", Key, "contactfunctions/resume", token => !tokens.Read(token).IsRefused);
    }

    private static TokenTarget Site()
    {
        var sites = new SiteTokens(
            Options.Create(new IdentityOptions { Sites = [new SiteOptions { Name = "shop", Secret = Convert.ToBase64String(Key) }] }), Clock);
        return Hs256("site", Key, "shop", token => !sites.Read(token).IsRefused);
    }

    private static TokenTarget Hs256(string kind, byte[] key, string audience, Func<string, bool> accepts) => new(
        kind,
        new JsonObject { ["alg"] = "HS256", ["typ"] = "JWT" },
        new JsonObject
        {
            ["iss"] = "contactfunctions", ["aud"] = audience, ["sub"] = "abc", ["customer"] = "v-abc", ["consent"] = "1", ["jti"] = "j1", ["exp"] = Soon,
        },
        input => HMACSHA256.HashData(key, input),
        [Encoding.UTF8.GetBytes(audience), Encoding.UTF8.GetBytes("contactfunctions")],
        token => Task.FromResult(accepts(token)));
}
