using System.Net;
using ContactFunctions.Emulators;
using ContactFunctions.Harness;

namespace ContactFunctions.Platform.Tests.Issuer;

public sealed class Sessions
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Refresh_AfterTheAccessTokenExpired_GivesANewOne()
    {
        var clock = new ManualTime();
        await using var issuer = await RunningIssuer.StartAsync(new IssuerOptions { Clock = clock, RedirectOrigins = [new(RunningIssuer.Page)] });
        var refresh = await RefreshTokenAsync(issuer);
        clock.Advance(TimeSpan.FromHours(2));

        using var answer = await issuer.TokenAsync(("grant_type", "refresh_token"), ("client_id", "console"), ("refresh_token", refresh));

        var token = (await RunningIssuer.JsonAsync(answer)).GetProperty("access_token").GetString()!;
        Assert.Equal(clock.GetUtcNow().ToUnixTimeSeconds(), (await issuer.VerifiedAsync(token)).GetProperty("iat").GetInt64());
    }

    [Fact]
    public async Task Refresh_AfterADay_IsRefused()
    {
        var clock = new ManualTime();
        await using var issuer = await RunningIssuer.StartAsync(new IssuerOptions { Clock = clock, RedirectOrigins = [new(RunningIssuer.Page)] });
        var refresh = await RefreshTokenAsync(issuer);
        clock.Advance(TimeSpan.FromHours(24));

        using var answer = await issuer.TokenAsync(("grant_type", "refresh_token"), ("refresh_token", refresh));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Refresh_WithAnAccessToken_IsRefused()
    {
        await using var issuer = await RunningIssuer.StartAsync();
        using var password = await issuer.TokenAsync(("grant_type", "password"), ("username", "hana"), ("password", "demo"));
        var access = (await RunningIssuer.JsonAsync(password)).GetProperty("access_token").GetString()!;

        using var answer = await issuer.TokenAsync(("grant_type", "refresh_token"), ("refresh_token", access));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Logout_TrustedAndUntrustedReturn_GoesBackOrStays()
    {
        await using var issuer = await RunningIssuer.StartAsync();

        using var back = await issuer.Http.GetAsync($"/logout?post_logout_redirect_uri={RunningIssuer.Page}/console/&state=x", Ct);
        using var stays = await issuer.Http.GetAsync("/logout?post_logout_redirect_uri=http://evil.example/", Ct);

        Assert.Equal($"{RunningIssuer.Page}/console/?state=x", back.Headers.Location!.AbsoluteUri);
        Assert.Equal(HttpStatusCode.OK, stays.StatusCode);
    }

    [Theory]
    [InlineData(RunningIssuer.Page, true)]
    [InlineData("http://evil.example", false)]
    public async Task Cors_Page_MayReadTokensOnlyFromARedirectOrigin(string origin, bool allowed)
    {
        await using var issuer = await RunningIssuer.StartAsync(new());
        issuer.Emulator.RedirectOrigins = [new(RunningIssuer.Page)];
        using var request = new HttpRequestMessage(HttpMethod.Get, "/.well-known/openid-configuration");
        request.Headers.Add("Origin", origin);

        using var answer = await issuer.Http.SendAsync(request, Ct);

        Assert.Equal(allowed, answer.Headers.Contains("Access-Control-Allow-Origin"));
    }

    private static async Task<string> RefreshTokenAsync(RunningIssuer issuer)
    {
        using var answer = await issuer.RedeemAsync(await issuer.CodeAsync());
        return (await RunningIssuer.JsonAsync(answer)).GetProperty("refresh_token").GetString()!;
    }
}
