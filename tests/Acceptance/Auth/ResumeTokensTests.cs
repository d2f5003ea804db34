using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Customers;
using ContactFunctions.Functions.Auth;
using ContactFunctions.Functions.Auth.Customers;
using ContactFunctions.Functions.Hosting.Problems;
using ContactFunctions.Harness;
using Microsoft.Extensions.Options;

namespace ContactFunctions.Acceptance.Tests.Auth;

public sealed class ResumeTokensTests
{
    private static readonly byte[] Key = [.. Enumerable.Range(1, 32).Select(n => (byte)n)];
    private static readonly byte[] OtherKey = [.. Enumerable.Range(50, 32).Select(n => (byte)n)];

    private readonly ManualTime clock = new();

    [Fact]
    public void Link_Own_NamesConversationAndAgreementWhereNoServerSees()
    {
        var link = new Uri(Tokens().LinkTo(Head("abc")));
        Assert.Equal(("https://shop.example/help", "?a=1"), (link.GetLeftPart(UriPartial.Path), link.Query));
        Assert.StartsWith("#resume=", link.Fragment, StringComparison.Ordinal);
        Assert.Equal(new Resumption("abc", Head("abc").FollowUp!.ConsentAt), Tokens().Read(link.Fragment["#resume=".Length..]).Value);
    }

    [Fact]
    public void Read_AfterThirtyDays_HasExpired()
    {
        var token = Tokens().Issue(Head("abc"));
        clock.Advance(TimeSpan.FromDays(30) - TimeSpan.FromSeconds(1));
        Assert.False(Tokens().Read(token).IsRefused);
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(Unauthenticated.Expired, Tokens().Read(token).Refusal);
    }

    [Fact]
    public void Read_TokenOfAnotherPurpose_ProvesNothing_EitherWay()
    {
        var customers = new CustomerTokens(Options.Create(Settings(Key)), clock);
        Assert.True(Tokens().Read(customers.Issue(Head("abc")).Token).IsRefused);
        Assert.True(customers.Read(Jws.Read(Tokens().Issue(Head("abc")))!).IsRefused);
        Assert.True(customers.Read(Jws.Read(Tokens().Issue(Head("abc")))!, evenExpired: true).IsRefused);
    }

    [Fact]
    public void Read_ForgedOrMalformed_ProvesNothing()
    {
        var expires = clock.GetUtcNow().AddHours(1).ToUnixTimeSeconds();
        Refused(Forge.Hs256(OtherKey, new { iss = "contactfunctions", aud = "contactfunctions/resume", sub = "abc", consent = "1", exp = expires }));
        Refused(Forge.Hs256(Key, new { iss = "contactfunctions", aud = "contactfunctions/resume", sub = "abc", exp = expires }));
        Refused(Forge.Hs256(Key, new { iss = "contactfunctions", aud = "contactfunctions/resume", sub = "abc", consent = "-1", exp = expires }));
        Refused(Forge.Hs256(Key, new { iss = "contactfunctions", aud = "contactfunctions/resume", sub = "abc", consent = "9999999999999999999", exp = expires }));
        Refused(Forge.Hs256(Key, new { iss = "contactfunctions", aud = "contactfunctions/resume", sub = "abc", consent = new[] { 1 }, exp = expires }));
        Refused(Forge.Hs256(Key, new { iss = "contactfunctions", aud = "contactfunctions/resume", sub = "a/b", consent = "1", exp = expires }));
        foreach (var text in new[] { null, "", "a.b", "a.b.c", new string('x', 10_000) })
            Refused(text);
    }

    [Fact]
    public void Read_KeysRotate_AcceptsThePreviousOne()
    {
        var token = Tokens(OtherKey).Issue(Head("abc"));
        Assert.False(Tokens(Key, OtherKey).Read(token).IsRefused);
        Assert.True(Tokens().Read(token).IsRefused);
    }

    private void Refused(string? token) => Assert.Equal(Unauthenticated.Invalid, Tokens().Read(token).Refusal);

    private ResumeTokens Tokens(byte[]? key = null, byte[]? previous = null) => new(
        Options.Create(Settings(key ?? Key, previous)), Options.Create(new FollowUpOptions { Page = "https://shop.example/help?a=1" }), clock);

    private static CustomerTokenOptions Settings(byte[] key, byte[]? previous = null) => new()
    {
        SigningKey = Convert.ToBase64String(key), PreviousSigningKey = previous is null ? null : Convert.ToBase64String(previous),
    };

    private ConversationHead Head(string id) => new()
    {
        Id = id,
        Channel = "chat",
        Queue = "support",
        State = ConversationState.Active,
        LastHash = "",
        Customer = new CustomerCard { Id = $"v-{id}" },
        CreatedAt = clock.GetUtcNow(),
        WaitingSince = clock.GetUtcNow(),
        FollowUp = new FollowUp(FollowUp.Email, "anna@example.com", null, ManualTime.DefaultStart.AddTicks(7), IsAway: true),
    };
}
