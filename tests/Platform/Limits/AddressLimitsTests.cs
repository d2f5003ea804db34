using System.Net;
using ContactFunctions.Functions.Auth.Roles;
using ContactFunctions.Functions.Hosting;
using ContactFunctions.Functions.Hosting.Limits;
using ContactFunctions.Functions.Hosting.Pipeline;
using ContactFunctions.Functions.Hosting.Problems;
using ContactFunctions.Harness;
using ContactFunctions.Platform.Tests.Worker;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace ContactFunctions.Platform.Tests.Limits;

/// <summary>What one address may do without a token, behind doors that have the names of real ones.</summary>
public sealed class AddressLimitsTests : IAsyncLifetime
{
    private const int Burst = 3;
    private const string Right = "right";

    private readonly ManualTime clock = new();
    private RunningApp app = null!;

    public async ValueTask InitializeAsync() => app = await RunningApp.StartAsync([typeof(Doors)], builder =>
    {
        builder.Services.AddSingleton(new RateLimits(
            Options.Create(new RateLimitOptions { AddressBurst = Burst, AddressPerSecond = 1, WrongSecretBurst = Burst, WrongSecretPerSecond = 0.1 }), clock));
        builder.UseMiddleware<RoleGate>();
        builder.UseMiddleware<AddressLimits>();
    });

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task OpenDoor_BeyondTheBurst_TellsWhenToComeAgain_AndOthersAreLetIn()
    {
        for (var call = 0; call < Burst; call++)
            Assert.Equal(HttpStatusCode.OK, (await CallAsync("keys", "203.0.113.1")).StatusCode);

        var limited = await CallAsync("keys", "203.0.113.1");

        Assert.Equal((HttpStatusCode.TooManyRequests, TimeSpan.FromSeconds(1)), (limited.StatusCode, limited.Headers.RetryAfter?.Delta));
        Assert.Equal(HttpStatusCode.OK, (await CallAsync("keys", "203.0.113.2")).StatusCode);
        // What the client itself wrote before the last hop makes nobody else of it.
        Assert.Equal(HttpStatusCode.TooManyRequests, (await CallAsync("keys", "198.51.100.7, 203.0.113.1")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await CallAsync("health", "203.0.113.1")).StatusCode);
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.OK, (await CallAsync("keys", "203.0.113.1")).StatusCode);
    }

    [Fact]
    public async Task Webhook_AfterManyWrongSecrets_IsNotEvenAskedForTheRightOne()
    {
        for (var call = 0; call < Burst; call++)
            Assert.Equal(HttpStatusCode.Unauthorized, (await CallAsync("hook?secret=wrong", "203.0.113.1")).StatusCode);

        Assert.Equal(HttpStatusCode.TooManyRequests, (await CallAsync("hook?secret=wrong", "203.0.113.1")).StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await CallAsync($"hook?secret={Right}", "203.0.113.1")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await CallAsync($"hook?secret={Right}", "203.0.113.2")).StatusCode);
    }

    [Fact]
    public async Task Token_RightOneAmongManyWrongOnesOfOneOffice_IsLetIn()
    {
        for (var call = 0; call < Burst; call++)
            Assert.Equal(HttpStatusCode.Unauthorized, (await CallAsync("me?secret=wrong", "203.0.113.1")).StatusCode);

        Assert.Equal(HttpStatusCode.TooManyRequests, (await CallAsync("me?secret=wrong", "203.0.113.1")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await CallAsync($"me?secret={Right}", "203.0.113.1")).StatusCode);
    }

    private async Task<HttpResponseMessage> CallAsync(string path, string forwardedFor)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/{path}");
        request.Headers.TryAddWithoutValidation("X-Forwarded-For", forwardedFor);
        return await app.Http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public sealed class Doors
    {
        [Function("GetKeys")]
        public IActionResult Keys([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "keys")] HttpRequest request) => Answers.Done();

        [Function("GetHealth")]
        public IActionResult Health([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "health")] HttpRequest request) => Answers.Done();

        [Function("EventGrid")]
        public IActionResult Hook([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "hook")] HttpRequest request) => Guarded(request);

        [Function("GetMe")]
        public IActionResult Me([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "me")] HttpRequest request) => Guarded(request);

        private static IActionResult Guarded(HttpRequest request) =>
            request.Query["secret"] == Right ? Answers.Done() : Answers.Refused(Unauthenticated.Invalid);
    }
}
