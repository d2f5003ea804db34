using System.Security.Cryptography;
using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Functions.Auth;
using ContactFunctions.Functions.Auth.Operators;
using ContactFunctions.Functions.Hosting.Problems;
using ContactFunctions.Harness;

namespace ContactFunctions.Acceptance.Tests.Auth;

public sealed class OperatorTokensTests
{
    private readonly ManualTime clock = new();
    private readonly FakeIssuer issuer;
    private readonly OperatorTokens tokens;

    public OperatorTokensTests()
    {
        issuer = new FakeIssuer(clock);
        tokens = issuer.Tokens();
    }

    [Fact]
    public async Task Read_GoodToken_IsItsUserInLowerCaseWithRoles() => Assert.Equal(
        new StaffCaller("hana@contoso.example", "Hana Sato", StaffRoles.Operator | StaffRoles.Supervisor),
        (await ReadAsync(issuer.Token("Hana@Contoso.example", roles: ["operator", "Supervisor", "other"]))).Value);

    [Fact]
    public async Task Read_NoRoleOfOurs_IsForbidden() =>
        Assert.IsType<Forbidden>((await ReadAsync(issuer.Token(roles: ["reader", "7"]))).Refusal);

    [Fact]
    public async Task Read_OtherIssuerOrAudience_ProvesNothing()
    {
        Assert.Equal(Unauthenticated.Invalid, (await ReadAsync(issuer.Token(issuer: "https://evil.example"))).Refusal);
        Assert.Equal(Unauthenticated.Invalid, (await ReadAsync(issuer.Token(audience: "console"))).Refusal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a|b")]
    [InlineData("a/b")]
    [InlineData("日本")]
    public async Task Read_NameThatCannotBeAKey_ProvesNothing(string user) =>
        Assert.Equal(Unauthenticated.Invalid, (await ReadAsync(issuer.Token(user))).Refusal);

    [Fact]
    public async Task Read_LateToken_IsForgivenTheSkewOnly()
    {
        var token = issuer.Token(lifetime: TimeSpan.FromMinutes(10));
        clock.Advance(TimeSpan.FromMinutes(10) + TimeSpan.FromSeconds(59));
        Assert.False((await ReadAsync(token)).IsRefused);
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(Unauthenticated.Expired, (await ReadAsync(token)).Refusal);
    }

    [Fact]
    public async Task Read_PublicKeyAsHmacSecret_ProvesNothing()
    {
        var key = issuer.Keys["k1"].ExportSubjectPublicKeyInfo();
        var claims = new { iss = FakeIssuer.Authority, aud = "contactfunctions", preferred_username = "hana", roles = new[] { "admin" }, exp = 4_000_000_000 };
        var token = Forge.Sign(new { alg = "HS256", kid = "k1" }, claims, input => HMACSHA256.HashData(key, input));
        Assert.Equal(Unauthenticated.Invalid, (await ReadAsync(token)).Refusal);
    }

    [Fact]
    public async Task Read_NewKey_IsFetchedOnce()
    {
        await ReadAsync(issuer.Token());
        issuer.Keys["k2"] = RSA.Create(2048);
        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.False((await ReadAsync(issuer.Token(keyId: "k2"))).IsRefused);
        await ReadAsync(issuer.Token(keyId: "k2"));
        Assert.Equal(2, issuer.KeysServed);
    }

    [Fact]
    public async Task Read_ManyUnknownKeys_AskTheIssuerAtABoundedRate()
    {
        await ReadAsync(issuer.Token());
        using var forged = RSA.Create(2048);
        foreach (var n in Enumerable.Range(0, 50))
            Assert.Equal(Unauthenticated.Invalid, (await ReadAsync(Forge.Rs256(forged, $"forged-{n}", new { }))).Refusal);
        Assert.InRange(issuer.KeysServed, 1, 2);
    }

    [Fact]
    public async Task Read_IssuerDown_KeepsTheKnownKeys()
    {
        await ReadAsync(issuer.Token());
        issuer.IsDown = true;
        clock.Advance(TimeSpan.FromDays(2));
        Assert.False((await ReadAsync(issuer.Token())).IsRefused);
    }

    [Fact]
    public async Task Read_IssuerNeverSeen_IsUnavailableUntilItAnswers()
    {
        issuer.IsDown = true;
        Assert.IsType<Unavailable>((await ReadAsync(issuer.Token())).Refusal);
        issuer.IsDown = false;
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.False((await ReadAsync(issuer.Token())).IsRefused);
    }

    [Fact]
    public async Task Read_DiscoveryOfSomebodyElse_IsNotTrusted()
    {
        issuer.Issuer = "https://evil.example";
        Assert.IsType<Unavailable>((await ReadAsync(issuer.Token())).Refusal);
    }

    private ValueTask<Outcome<StaffCaller>> ReadAsync(string token) =>
        tokens.ReadAsync(Jws.Read(token)!, TestContext.Current.CancellationToken);
}
