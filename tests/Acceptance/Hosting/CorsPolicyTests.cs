using ContactFunctions.Functions.Hosting.Cors;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace ContactFunctions.Acceptance.Tests.Hosting;

public sealed class CorsPolicyTests
{
    private static readonly CorsPolicy Policy = new(Options.Create(new CorsOptions { Origins = ["https://shop.example/"] }));

    [Fact]
    public void Apply_PreflightOfAKnownPage_AllowsIt()
    {
        var headers = Answer("OPTIONS", "https://shop.example", "PUT");
        Assert.Equal("https://shop.example", headers.AccessControlAllowOrigin);
        Assert.Contains("PUT", headers.AccessControlAllowMethods.ToString(), StringComparison.Ordinal);
        Assert.Contains("authorization", headers.AccessControlAllowHeaders.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Apply_CallOfAKnownPage_ShowsItWhenToRetry()
    {
        var headers = Answer("GET", "https://shop.example", null);
        Assert.Equal("Retry-After, ETag", headers.AccessControlExposeHeaders);
        Assert.Equal(0, headers.AccessControlAllowMethods.Count);
    }

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("https://shop.example.evil.example")]
    [InlineData("http://shop.example")]
    [InlineData("https://shop.example:8443")]
    [InlineData("https://shop.example/")]
    [InlineData("https://evilshop.example")]
    [InlineData("https://sub.shop.example")]
    [InlineData("https://shop.example@evil.example")]
    [InlineData("https://shop.example https://evil.example")]
    [InlineData("*")]
    [InlineData("null")]
    [InlineData(null)]
    public void Apply_UnknownPage_AllowsNothing(string? origin)
    {
        var headers = Answer("OPTIONS", origin, "POST");
        Assert.Equal(0, headers.AccessControlAllowOrigin.Count);
        Assert.Equal("Origin", headers.Vary);
    }

    [Fact]
    public void Apply_KnownPage_IsNeverAllowedToSendCookies_AndRemembersThePreflightForATime()
    {
        var headers = Answer("OPTIONS", "https://shop.example", "POST");
        Assert.Equal(0, headers.AccessControlAllowCredentials.Count);
        Assert.Equal("7200", headers.AccessControlMaxAge);
        Assert.DoesNotContain("*", $"{headers.AccessControlAllowOrigin}{headers.AccessControlAllowHeaders}{headers.AccessControlAllowMethods}", StringComparison.Ordinal);
        Assert.Equal("Origin", headers.Vary);
    }

    [Fact]
    public void Apply_SeveralOrigins_AllowsNone()
    {
        var http = new DefaultHttpContext { Request = { Method = "GET" } };
        http.Request.Headers.Origin = new(["https://shop.example", "https://evil.example"]);
        Policy.Apply(http);
        Assert.Equal(0, http.Response.Headers.AccessControlAllowOrigin.Count);
    }

    [Theory]
    [InlineData("https://shop.example", true)]
    [InlineData("https://shop.example:8443/", true)]
    [InlineData("http://localhost:7071", true)]
    [InlineData("*", false)]
    [InlineData("null", false)]
    [InlineData("https://*.example", false)]
    [InlineData("https://shop.example/path", false)]
    [InlineData("https://user@shop.example", false)]
    [InlineData("file:///etc", false)]
    [InlineData("shop.example", false)]
    public void Options_AreOriginsAlone(string origin, bool isOne) =>
        Assert.Equal(isOne, !new CorsOptions { Origins = [origin] }.Validate(new System.ComponentModel.DataAnnotations.ValidationContext(this)).Any());

    private static IHeaderDictionary Answer(string method, string? origin, string? asksFor)
    {
        var http = new DefaultHttpContext { Request = { Method = method } };
        http.Request.Headers.Origin = origin;
        if (asksFor is not null)
            http.Request.Headers.AccessControlRequestMethod = asksFor;
        Policy.Apply(http);
        return http.Response.Headers;
    }
}
