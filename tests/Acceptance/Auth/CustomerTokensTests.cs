using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Customers;
using ContactFunctions.Domain.Messages;
using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Functions.Auth;
using ContactFunctions.Functions.Auth.Customers;
using ContactFunctions.Functions.Hosting.Problems;
using ContactFunctions.Harness;
using Microsoft.Extensions.Options;

namespace ContactFunctions.Acceptance.Tests.Auth;

public sealed class CustomerTokensTests
{
    private static readonly byte[] Key = [.. Enumerable.Range(1, 32).Select(n => (byte)n)];
    private static readonly byte[] OtherKey = [.. Enumerable.Range(50, 32).Select(n => (byte)n)];

    private readonly ManualTime clock = new();

    [Fact]
    public void Read_OwnToken_IsTheCustomerOfItsConversation()
    {
        var tokens = Tokens();
        var caller = Read(tokens, tokens.Issue(Head("abc")).Token).Value;
        Assert.Equal(new CustomerCaller("abc", new Author(AuthorRole.Customer, "v-abc", "山田 <太郎>")), caller);
    }

    [Fact]
    public void Read_ExpiredToken_SaysSoAndIsGoodForRenewal()
    {
        var tokens = Tokens();
        var token = tokens.Issue(Head("abc"));
        clock.AdvanceTo(token.ExpiresAt);
        Assert.Equal(Unauthenticated.Expired, Read(tokens, token.Token).Refusal);
        Assert.Equal("abc", tokens.Read(Jws.Read(token.Token)!, evenExpired: true).Value.ConversationId);
    }

    [Fact]
    public void Read_TokenOfThePreviousKey_IsAcceptedWhileKeysRotate()
    {
        var token = Tokens(OtherKey).Issue(Head("abc")).Token;
        Assert.False(Read(Tokens(Key, OtherKey), token).IsRefused);
        Assert.True(Read(Tokens(Key), token).IsRefused);
    }

    [Theory]
    [InlineData("HS256", true)]
    [InlineData("HS512", false)]
    [InlineData("none", false)]
    [InlineData("RS256", false)]
    public void Read_OtherAlgorithm_ProvesNothing(string algorithm, bool accepted)
    {
        var expires = clock.GetUtcNow().AddHours(1).ToUnixTimeSeconds();
        var token = Forge.Hs256(Key, new { iss = "contactfunctions", aud = "contactfunctions/customer", sub = "abc", exp = expires }, algorithm);
        Assert.Equal(accepted, !Read(Tokens(), token).IsRefused);
    }

    [Fact]
    public void Read_ForeignKeyIssuerOrAudience_ProvesNothing()
    {
        var expires = clock.GetUtcNow().AddHours(1).ToUnixTimeSeconds();
        Refused(Forge.Hs256(OtherKey, new { iss = "contactfunctions", aud = "contactfunctions/customer", sub = "abc", exp = expires }));
        Refused(Forge.Hs256(Key, new { iss = "another", aud = "contactfunctions/customer", sub = "abc", exp = expires }));
        Refused(Forge.Hs256(Key, new { iss = "contactfunctions", aud = "contactfunctions", sub = "abc", exp = expires }));
        Refused(Forge.Hs256(Key, new { iss = "contactfunctions", aud = "contactfunctions/customer", sub = "", exp = expires }));
        Refused(Forge.Hs256(Key, new { iss = "contactfunctions", aud = "contactfunctions/customer", sub = "abc" }));
        Refused(Forge.Hs256(Key, new { iss = "contactfunctions", aud = "contactfunctions/customer", sub = "abc", exp = "soon" }));
        Refused(Forge.Hs256(Key, new { iss = 5, aud = new[] { 1 }, sub = new { a = 1 }, exp = double.MaxValue }));
    }

    [Fact]
    public void Read_ChangedPayload_ProvesNothing()
    {
        var tokens = Tokens();
        var (mine, theirs) = (tokens.Issue(Head("abc")).Token.Split('.'), tokens.Issue(Head("xyz")).Token.Split('.'));
        Assert.Equal(Unauthenticated.Invalid, Read(tokens, $"{mine[0]}.{theirs[1]}.{mine[2]}").Refusal);
    }

    private void Refused(string token) => Assert.Equal(Unauthenticated.Invalid, Read(Tokens(), token).Refusal);

    private static Outcome<CustomerCaller> Read(CustomerTokens tokens, string token) =>
        Jws.Read(token) is { } jws ? tokens.Read(jws) : Unauthenticated.Invalid;

    private CustomerTokens Tokens(byte[]? key = null, byte[]? previous = null) => new(
        Options.Create(new CustomerTokenOptions
        {
            SigningKey = Convert.ToBase64String(key ?? Key),
            PreviousSigningKey = previous is null ? null : Convert.ToBase64String(previous),
        }),
        clock);

    private static ConversationHead Head(string id) => new()
    {
        Id = id,
        Channel = "chat",
        Queue = "support",
        State = ConversationState.Waiting,
        LastHash = "",
        Customer = new CustomerCard { Id = $"v-{id}", Name = "山田 <太郎>" },
        CreatedAt = default,
        WaitingSince = default,
    };
}
