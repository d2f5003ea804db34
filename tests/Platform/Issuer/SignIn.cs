using System.Net;
using ContactFunctions.Emulators;
using ContactFunctions.Harness;

namespace ContactFunctions.Platform.Tests.Issuer;

public sealed class SignIn
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Authorize_ProperRequest_ListsTheDemoUsers()
    {
        await using var issuer = await RunningIssuer.StartAsync();

        using var page = await issuer.AuthorizeAsync(RunningIssuer.Request());

        var html = await page.Content.ReadAsStringAsync(Ct);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.All(DemoUser.Organisation, user => Assert.Contains(user.DisplayName, html, StringComparison.Ordinal));
        Assert.Contains("default-src 'none'", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Choose_User_ReturnsWithCodeAndTheSameState()
    {
        await using var issuer = await RunningIssuer.StartAsync();

        using var answer = await issuer.ChooseAsync(RunningIssuer.Request());

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.StartsWith(RunningIssuer.Page + "/console/?", answer.Headers.Location!.AbsoluteUri, StringComparison.Ordinal);
        var returned = RunningIssuer.Returned(answer);
        Assert.Equal("s&=t a+te", returned["state"]);
        Assert.Equal(issuer.Emulator.Authority, returned["iss"]);
    }

    [Fact]
    public async Task Redeem_CodeWithVerifier_GivesAllTokens()
    {
        await using var issuer = await RunningIssuer.StartAsync();

        using var answer = await issuer.RedeemAsync(await issuer.CodeAsync());

        var tokens = await RunningIssuer.JsonAsync(answer);
        var id = await issuer.VerifiedAsync(tokens.GetProperty("id_token").GetString()!);
        Assert.Equal("n-1", id.GetProperty("nonce").GetString());
        Assert.Equal("console", id.GetProperty("aud").GetString());
        var access = await issuer.VerifiedAsync(tokens.GetProperty("access_token").GetString()!);
        Assert.Equal("hana", access.GetProperty("sub").GetString());
        Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
    }

    [Fact]
    public async Task Redeem_CodeTwice_IsRefusedTheSecondTime()
    {
        await using var issuer = await RunningIssuer.StartAsync();
        var code = await issuer.CodeAsync();

        using var first = await issuer.RedeemAsync(code);
        using var second = await issuer.RedeemAsync(code);

        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Equal("invalid_grant", (await RunningIssuer.JsonAsync(second)).GetProperty("error").GetString());
    }

    [Fact]
    public async Task Redeem_AfterAMinute_IsRefused()
    {
        var clock = new ManualTime();
        await using var issuer = await RunningIssuer.StartAsync(new IssuerOptions { Clock = clock, RedirectOrigins = [new(RunningIssuer.Page)] });
        var code = await issuer.CodeAsync();

        clock.Advance(TimeSpan.FromMinutes(1));

        using var answer = await issuer.RedeemAsync(code);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Redeem_OtherVerifier_IsRefused()
    {
        await using var issuer = await RunningIssuer.StartAsync();

        using var answer = await issuer.RedeemAsync(await issuer.CodeAsync(), "another-verifier-that-is-long-enough-as-well");

        Assert.Equal("invalid_grant", (await RunningIssuer.JsonAsync(answer)).GetProperty("error").GetString());
    }

    [Theory]
    [InlineData("redirect_uri", "http://localhost:7072/console/")]
    [InlineData("redirect_uri", "http://localhost:7071@evil.example/")]
    [InlineData("client_id", "another")]
    public async Task Authorize_UntrustedWayBack_StaysHere(string parameter, string value)
    {
        await using var issuer = await RunningIssuer.StartAsync();
        var request = RunningIssuer.Request();
        request[parameter] = value;

        using var shown = await issuer.AuthorizeAsync(request);
        using var posted = await issuer.ChooseAsync(request);

        Assert.Equal(HttpStatusCode.BadRequest, shown.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, posted.StatusCode);
    }

    [Theory]
    [InlineData("code_challenge_method", "plain", "invalid_request")]
    [InlineData("code_challenge", "", "invalid_request")]
    [InlineData("response_type", "token", "unsupported_response_type")]
    [InlineData("prompt", "none", "login_required")]
    public async Task Authorize_WrongRequest_IsToldToTheClient(string parameter, string value, string error)
    {
        await using var issuer = await RunningIssuer.StartAsync();
        var request = RunningIssuer.Request();
        request[parameter] = value;

        using var answer = await issuer.AuthorizeAsync(request);

        var returned = RunningIssuer.Returned(answer);
        Assert.Equal(error, returned["error"]);
        Assert.Equal("s&=t a+te", returned["state"]);
    }
}
