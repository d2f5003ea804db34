using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace ContactFunctions.Platform.Tests.Worker;

public sealed class HttpRouting
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("GET", "/api/plain", "plain")]
    [InlineData("GET", "/API/Plain", "plain")]
    [InlineData("GET", "/api/rooms/blue/seats/7", "blue-7")]
    [InlineData("GET", "/api/rooms/blue/seats", "blue-none")]
    [InlineData("POST", "/api/rooms/blue/seats", "posted blue")]
    [InlineData("GET", "/api/things/0f8fad5b-d9cb-469f-a165-70867728950e", "0f8fad5b-d9cb-469f-a165-70867728950e")]
    [InlineData("GET", "/api/things/first", "first, by name")]
    [InlineData("OPTIONS", "/api/rooms/blue/seats/7", "any")]
    public async Task Request_ToKnownRoute_RunsItsFunction(string method, string path, string expected)
    {
        await using var app = await RunningApp.StartAsync([typeof(Functions)]);

        using var answer = await app.Http.SendAsync(new HttpRequestMessage(new HttpMethod(method), path), Ct);

        Assert.Equal(expected, await answer.Content.ReadAsStringAsync(Ct));
    }

    [Theory]
    [InlineData("GET", "/api/unknown")]
    [InlineData("GET", "/plain")]
    [InlineData("DELETE", "/api/plain")]
    [InlineData("GET", "/api/things/not-a-guid")]
    [InlineData("GET", "/api/rooms/blue/seats/seven")]
    public async Task Request_ToUnknownRouteOrMethod_Is404(string method, string path)
    {
        await using var app = await RunningApp.StartAsync([typeof(Functions)]);

        using var answer = await app.Http.SendAsync(new HttpRequestMessage(new HttpMethod(method), path), Ct);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task RoutePrefix_Empty_PutsFunctionsAtTheRoot()
    {
        await using var app = await RunningApp.StartAsync(
            [typeof(Functions)], hostJson: """{"extensions":{"http":{"routePrefix":""}}}""");

        Assert.Equal("plain", await app.Http.GetStringAsync("/plain", Ct));
    }

    [Fact]
    public async Task Names_UsedTwice_FailTheStart()
    {
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => RunningApp.StartAsync([typeof(Functions), typeof(Functions)]));

        Assert.Contains("More than one function", failure.Message);
    }

    [Fact]
    public async Task ForwardedHeaders_FromLoopback_GiveTheClientsAddress()
    {
        await using var app = await RunningApp.StartAsync([typeof(Functions)]);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/client") { Headers = { { "X-Forwarded-For", "203.0.113.9, 198.51.100.7" } } };

        using var answer = await app.Http.SendAsync(request, Ct);

        Assert.Equal("198.51.100.7", await answer.Content.ReadAsStringAsync(Ct));
    }

    public static class Functions
    {
        [Function("Plain")]
        public static IActionResult Plain([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) =>
            new ContentResult { Content = "plain" };

        [Function("Seat")]
        public static IActionResult Seat(
            [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "rooms/{room}/seats/{number:int?}")] HttpRequest request,
            string room,
            int? number) => new ContentResult { Content = $"{room}-{number?.ToString() ?? "none"}" };

        [Function("TakeSeat")]
        public static IActionResult TakeSeat(
            [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "rooms/{id}/seats")] HttpRequest request, string id) =>
            new ContentResult { Content = $"posted {id}" };

        [Function("Thing")]
        public static IActionResult Thing(
            [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "things/{id:guid}")] HttpRequest request, Guid id) =>
            new ContentResult { Content = id.ToString() };

        [Function("FirstThing")]
        public static IActionResult FirstThing([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "things/first")] HttpRequest request) =>
            new ContentResult { Content = "first, by name" };

        [Function("Preflight")]
        public static IActionResult Preflight([HttpTrigger(AuthorizationLevel.Anonymous, "options", Route = "{*path}")] HttpRequest request) =>
            new ContentResult { Content = "any" };

        [Function("Client")]
        public static IActionResult Client([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "client")] HttpRequest request) =>
            new ContentResult { Content = request.HttpContext.Connection.RemoteIpAddress?.ToString() };
    }
}
