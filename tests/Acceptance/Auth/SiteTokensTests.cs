using ContactFunctions.Functions.Auth.Sites;
using ContactFunctions.Harness;
using Microsoft.Extensions.Options;

namespace ContactFunctions.Acceptance.Tests.Auth;

public sealed class SiteTokensTests
{
    private static readonly byte[] Secret = [.. Enumerable.Range(1, 32).Select(n => (byte)n)];

    private readonly ManualTime clock = new();

    [Fact]
    public void Read_TokenOfASite_IsItsVisitor()
    {
        var visitor = Sites().Read(Token(customerCode: "C-7")).Value;
        Assert.Equal(("Aiko", "C-7"), (visitor.Name, visitor.CustomerCode));
        Assert.StartsWith("shop:", visitor.CustomerId, StringComparison.Ordinal);
        Assert.StartsWith("shop:", visitor.TokenId, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_SameSubject_IsTheSameCustomer() => Assert.Equal(
        Sites().Read(Token(id: "1")).Value.CustomerId, Sites().Read(Token(id: "2")).Value.CustomerId);

    [Fact]
    public void Read_TokenThatBreaksARule_VouchesForNobody()
    {
        Refused(Token(site: "other"));
        Refused(Token(secret: new byte[32]));
        Refused(Token(subject: ""));
        Refused(Token(id: ""));
        Refused(Token(minutes: 11));
        Refused(Token(minutes: -1));
        Refused("nonsense");
    }

    private void Refused(string token) => Assert.Equal("invalid_identity_token", Sites().Read(token).Refusal?.Code);

    private SiteTokens Sites() => new(
        Options.Create(new IdentityOptions { Sites = [new SiteOptions { Name = "shop", Secret = Convert.ToBase64String(Secret) }] }), clock);

    private string Token(
        string site = "shop", string subject = "7", string id = "j1", int minutes = 10, byte[]? secret = null, string? customerCode = null) =>
        Forge.Hs256(secret ?? Secret, new
        {
            aud = site, sub = subject, jti = id, name = "Aiko", customerCode, exp = clock.GetUtcNow().AddMinutes(minutes).ToUnixTimeSeconds(),
        });
}
