using System.Net;
using System.Text.Json;
using ContactFunctions.AppHost.Front;
using ContactFunctions.AppHost.Hosts;
using ContactFunctions.AppHost.Processes;
using Microsoft.AspNetCore.Http;

namespace ContactFunctions.Platform.Tests.AppHost;

public sealed class ForwarderTests : IAsyncLifetime
{
    private readonly HostPool pool = new(TimeProvider.System);
    private readonly List<IAsyncDisposable> opened = [];
    private readonly HttpClient client = new() { Timeout = TimeSpan.FromSeconds(15) };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var port = LoopbackPorts.Free();
        client.BaseAddress = new Uri($"http://127.0.0.1:{port}/api/");
        opened.Add(await FrontDoor.OpenAsync(port, new Forwarder(pool, TimeProvider.System), _ => { }, Cancellation));
    }

    [Fact]
    public async Task Forward_SeveralHosts_TakesThemInTurn()
    {
        await HostAsync("a", ToyHost.Says("a"));
        await HostAsync("b", ToyHost.Says("b"));

        var answers = new List<string>();
        for (var i = 0; i < 4; i++)
            answers.Add(await client.GetStringAsync("who", Cancellation));

        Assert.Equal(["a", "b"], answers.Distinct().Order());
        Assert.NotEqual(answers[0], answers[1]);
        Assert.Equal(answers[..2], answers[2..]);
    }

    [Fact]
    public async Task Forward_HostMarkedDown_IsSkipped()
    {
        var dead = await HostAsync("dead", ToyHost.Says("dead"));
        await HostAsync("alive", ToyHost.Says("alive"));
        pool.MarkDown(dead.Pooled);

        for (var i = 0; i < 4; i++)
            Assert.Equal("alive", await client.GetStringAsync("who", Cancellation));
    }

    [Fact]
    public async Task Forward_PostToAHostThatRefusesConnections_GoesToTheOther()
    {
        var gone = await HostAsync("gone", ToyHost.Says("gone"));
        await HostAsync("alive", Echo);
        await gone.StopListeningAsync();

        for (var i = 0; i < 4; i++)
            Assert.Equal("hello", await (await PostAsync("hello")).Content.ReadAsStringAsync(Cancellation));
        Assert.False(gone.Pooled.IsUp);
    }

    [Theory]
    [InlineData("hello")]
    [InlineData("")]
    public async Task Forward_PostToAHostThatDies_IsNotRepeated(string body)
    {
        var first = await HostAsync("first", ToyHost.Dies);
        var second = await HostAsync("second", ToyHost.Dies);

        var answer = await PostAsync(body);

        Assert.Equal((HttpStatusCode.BadGateway, "host_lost"), (answer.StatusCode, await CodeAsync(answer)));
        Assert.Single(first.Seen.Concat(second.Seen));
    }

    [Fact]
    public async Task Forward_PostWithoutBodyOverAPooledConnectionThatBreaks_IsNotRepeated()
    {
        using var host = new AbruptHost();
        var pooled = new PooledHost("abrupt", host.Address);
        pool.Add(pooled);
        pool.MarkUp(pooled);
        await client.GetAsync("warm", Cancellation);

        var answer = await client.PostAsync("accept", content: null, Cancellation);

        Assert.Equal(HttpStatusCode.BadGateway, answer.StatusCode);
        Assert.Equal(["GET", "POST"], host.Seen);
    }

    [Fact]
    public async Task Forward_GetToAHostThatDies_IsAnsweredByTheOther()
    {
        await HostAsync("dies", ToyHost.Dies);
        await HostAsync("alive", ToyHost.Says("alive"));

        for (var i = 0; i < 4; i++)
            Assert.Equal("alive", await client.GetStringAsync("who", Cancellation));
    }

    [Fact]
    public async Task Forward_NoHostUp_WaitsForOne()
    {
        var host = await HostAsync("late", Echo);
        pool.MarkDown(host.Pooled);

        var waiting = PostAsync("hello");
        Assert.Empty(host.Seen);
        pool.MarkUp(host.Pooled);

        Assert.Equal("hello", await (await waiting).Content.ReadAsStringAsync(Cancellation));
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        foreach (var one in opened)
            await one.DisposeAsync();
    }

    private async Task<ToyHost> HostAsync(string name, RequestDelegate answer)
    {
        var host = await ToyHost.StartAsync(pool, name, answer);
        opened.Add(host);
        return host;
    }

    private Task<HttpResponseMessage> PostAsync(string body) => client.PostAsync("messages", new StringContent(body), Cancellation);

    private static async Task Echo(HttpContext context)
    {
        var piece = new byte[1024];
        int count;
        while ((count = await context.Request.Body.ReadAsync(piece, context.RequestAborted)) > 0)
            await context.Response.Body.WriteAsync(piece.AsMemory(0, count), context.RequestAborted);
    }

    private static async Task<string?> CodeAsync(HttpResponseMessage answer)
    {
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancellation));
        return problem.RootElement.GetProperty("code").GetString();
    }
}
