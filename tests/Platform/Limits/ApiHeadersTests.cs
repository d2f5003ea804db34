using ContactFunctions.Functions.Hosting;
using ContactFunctions.Functions.Hosting.Cors;
using ContactFunctions.Functions.Hosting.Pipeline;
using ContactFunctions.Functions.Hosting.Problems;
using ContactFunctions.Platform.Tests.Worker;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace ContactFunctions.Platform.Tests.Limits;

/// <summary>What every answer of the API tells a browser, refusals included.</summary>
public sealed class ApiHeadersTests : IAsyncLifetime
{
    private RunningApp app = null!;

    public async ValueTask InitializeAsync() => app = await RunningApp.StartAsync([typeof(Doors)], builder =>
    {
        builder.Services.AddSingleton(new CorsPolicy(Options.Create(new CorsOptions())));
        builder.UseMiddleware<HttpHeaders>();
    });

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Theory]
    [InlineData("good")]
    [InlineData("bad")]
    public async Task Answer_OfAnyKind_IsNotCached_NotGuessed_NotFramed(string path)
    {
        using var answer = await app.Http.GetAsync($"/api/{path}", TestContext.Current.CancellationToken);

        Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
        Assert.Equal("nosniff", Only("X-Content-Type-Options"));
        Assert.Equal("no-referrer", Only("Referrer-Policy"));
        Assert.Equal("same-origin", Only("Cross-Origin-Opener-Policy"));
        Assert.Equal("same-origin", Only("Cross-Origin-Resource-Policy"));
        Assert.Contains("microphone=()", Only("Permissions-Policy"), StringComparison.Ordinal);
        Assert.StartsWith("default-src 'none';", Only("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", Only("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("Strict-Transport-Security"));

        string Only(string name) => Assert.Single(answer.Headers.GetValues(name));
    }

    [Fact]
    public async Task Answer_OverHttps_AsksForHttpsFromThenOn()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/good");
        request.Headers.Add("X-Forwarded-Proto", "https");

        using var answer = await app.Http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal("max-age=63072000; includeSubDomains", Assert.Single(answer.Headers.GetValues("Strict-Transport-Security")));
    }

    public sealed class Doors
    {
        [Function("GetKeys")]
        public IActionResult Good([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "good")] HttpRequest request) => Answers.Done();

        [Function("GetMe")]
        public IActionResult Bad([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "bad")] HttpRequest request) =>
            Answers.Refused(Unauthenticated.Missing);
    }
}
