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
    [InlineData("null")]
    [InlineData(null)]
    public void Apply_UnknownPage_AllowsNothing(string? origin)
    {
        var headers = Answer("OPTIONS", origin, "POST");
        Assert.Equal(0, headers.AccessControlAllowOrigin.Count);
        Assert.Equal("Origin", headers.Vary);
    }

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
