using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Customers;
using ContactFunctions.Domain.Limits;
using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Functions.Auth;
using ContactFunctions.Functions.Auth.Customers;
using ContactFunctions.Functions.Hosting.Limits;
using ContactFunctions.Functions.Hosting.Problems;
using ContactFunctions.Harness;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace ContactFunctions.Acceptance.Tests.Auth;

public sealed class CallersTests
{
    private const int Burst = 5;

    private readonly ManualTime clock = new();
    private readonly FakeIssuer issuer;
    private readonly CustomerTokens tokens;
    private readonly Callers callers;

    public CallersTests()
    {
        issuer = new FakeIssuer(clock);
        tokens = new CustomerTokens(Options.Create(new CustomerTokenOptions { SigningKey = Convert.ToBase64String(new byte[32]) }), clock);
        var limits = new RateLimits(Options.Create(new RateLimitOptions { TokenBurst = Burst, TokenPerSecond = 1 }), clock);
        callers = new Callers(tokens, issuer.Tokens(), limits);
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Any_HeaderThatIsNoBearerToken_IsUnauthenticated()
    {
        var good = $"Bearer {tokens.Issue(Head("abc")).Token}";
        Assert.Equal(Unauthenticated.Missing, (await callers.AnyAsync(Request(default), Ct)).Refusal);
        foreach (var header in new StringValues[] { "", "Bearer", "Basic YTpi", $"{good} {good}", new([good, good]), "Bearer a.b.c" })
            Assert.Equal(Unauthenticated.Invalid, (await callers.AnyAsync(Request(header), Ct)).Refusal);
        Assert.IsType<CustomerCaller>((await callers.AnyAsync(Request(good.Replace("Bearer", "bearer", StringComparison.Ordinal)), Ct)).Value);
    }

    [Fact]
    public async Task OfConversation_AnothersOrOdd_IsNotFound_I10()
    {
        Assert.False((await callers.OfConversationAsync(Customer("abc"), "abc", Ct)).IsRefused);
        Assert.IsType<NotFound>((await callers.OfConversationAsync(Customer("abc"), "xyz", Ct)).Refusal);
        Assert.IsType<NotFound>((await callers.OfConversationAsync(Staff(), "a|b", Ct)).Refusal);
        Assert.False((await callers.OfConversationAsync(Staff(), "abc", Ct)).IsRefused);
    }

    [Fact]
    public async Task Staff_Customer_LearnsNothingOfOtherConversations_I10()
    {
        Assert.IsType<Forbidden>((await callers.StaffAsync(Customer("abc"), null, Ct)).Refusal);
        Assert.IsType<Forbidden>((await callers.StaffAsync(Customer("abc"), "abc", Ct)).Refusal);
        Assert.IsType<NotFound>((await callers.StaffAsync(Customer("abc"), "xyz", Ct)).Refusal);
        Assert.IsType<NotFound>((await callers.StaffAsync(Staff(), new string('x', 300), Ct)).Refusal);
        Assert.Equal("hana", (await callers.StaffAsync(Staff(), "abc", Ct)).Value.Id);
    }

    [Fact]
    public async Task Any_BeyondTheBurst_IsLimitedWhicheverTokenTheHolderShows()
    {
        foreach (var _ in Enumerable.Range(0, Burst))
            Assert.False((await callers.AnyAsync(Customer("abc"), Ct)).IsRefused);
        clock.Advance(TimeSpan.FromMilliseconds(500));
        Assert.IsType<RateLimited>((await callers.AnyAsync(Customer("abc"), Ct)).Refusal);
        Assert.IsType<RateLimited>(callers.Renewing(Customer("abc"), "abc").Refusal);
        Assert.False((await callers.AnyAsync(Customer("xyz"), Ct)).IsRefused);
        clock.Advance(TimeSpan.FromMilliseconds(500));
        Assert.False((await callers.AnyAsync(Customer("abc"), Ct)).IsRefused);
    }

    [Fact]
    public void Renewing_ExpiredToken_IsItsConversationsAlone()
    {
        var request = Customer("abc");
        clock.Advance(TimeSpan.FromDays(3));
        Assert.Equal("abc", callers.Renewing(request, "abc").Value.ConversationId);
        Assert.IsType<NotFound>(callers.Renewing(request, "xyz").Refusal);
        Assert.Equal(Unauthenticated.Missing, callers.Renewing(Request(default), "abc").Refusal);
        Assert.Equal(Unauthenticated.Invalid, callers.Renewing(Staff(), "abc").Refusal);
    }

    private HttpRequest Customer(string conversation) => Request($"Bearer {tokens.Issue(Head(conversation)).Token}");

    private HttpRequest Staff() => Request($"Bearer {issuer.Token()}");

    private static HttpRequest Request(StringValues authorization)
    {
        var request = new DefaultHttpContext().Request;
        request.Headers.Authorization = authorization;
        return request;
    }

    private static ConversationHead Head(string id) => new()
    {
        Id = id,
        Channel = "chat",
        Queue = "support",
        State = ConversationState.Waiting,
        LastHash = "",
        Customer = new CustomerCard { Id = $"v-{id}" },
        CreatedAt = default,
        WaitingSince = default,
    };
}
