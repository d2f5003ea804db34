using System.Text.Json;
using ContactFunctions.AppHost.Front;
using ContactFunctions.AppHost.Hosts;
using ContactFunctions.AppHost.Processes;
using Microsoft.AspNetCore.Http;

namespace ContactFunctions.Platform.Tests.AppHost;

public sealed class ForwardedHeadersTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Forward_RequestWithHeaders_PassesThemOnAndAddsTheClientAsLastHop()
    {
        var seen = await SendAsync(request =>
        {
            request.Headers.Add("Authorization", "Bearer abc");
            request.Headers.Add("X-Forwarded-For", "203.0.113.9");
            request.Headers.Add("Connection", "X-Only-Here");
            request.Headers.Add("X-Only-Here", "1");
            request.Content = new StringContent("{}", System.Text.Encoding.UTF8, "application/json");
        });

        Assert.Equal("Bearer abc", seen["Authorization"]);
        Assert.Equal("application/json; charset=utf-8", seen["Content-Type"]);
        Assert.EndsWith("127.0.0.1", seen["X-Forwarded-For"], StringComparison.Ordinal);
        Assert.StartsWith("203.0.113.9", seen["X-Forwarded-For"], StringComparison.Ordinal);
        Assert.DoesNotContain("X-Only-Here", seen.Keys);
        Assert.Equal("/api/a%20b?c=d%26e", seen["target"]);
    }

    private static async Task<Dictionary<string, string>> SendAsync(Action<HttpRequestMessage> shape)
    {
        var pool = new HostPool(TimeProvider.System);
        await using var host = await ToyHost.StartAsync(pool, "host", Describe);
        var port = LoopbackPorts.Free();
        await using var front = await FrontDoor.OpenAsync(port, new Forwarder(pool, TimeProvider.System), _ => { }, Cancellation);
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"http://127.0.0.1:{port}/api/a%20b?c=d%26e"));
        shape(request);
        var answer = await client.SendAsync(request, Cancellation);

        Assert.Equal(StatusCodes.Status418ImATeapot, (int)answer.StatusCode);
        Assert.Equal(["one", "two"], answer.Headers.GetValues("X-Answer"));
        return JsonSerializer.Deserialize<Dictionary<string, string>>(await answer.Content.ReadAsStringAsync(Cancellation))!;
    }

    private static Task Describe(HttpContext context)
    {
        var seen = context.Request.Headers.ToDictionary(h => h.Key, h => h.Value.ToString());
        seen["target"] = context.Request.Path.ToUriComponent() + context.Request.QueryString;
        context.Response.StatusCode = StatusCodes.Status418ImATeapot;
        context.Response.Headers["X-Answer"] = new(["one", "two"]);
        return context.Response.Body.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(seen), context.RequestAborted).AsTask();
    }
}
