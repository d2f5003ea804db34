using System.Text;
using ContactFunctions.AppHost.Front;
using ContactFunctions.AppHost.Hosts;
using ContactFunctions.AppHost.Processes;
using Microsoft.AspNetCore.Http;

namespace ContactFunctions.Platform.Tests.AppHost;

public sealed class ForwarderStreamingTests
{
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(10);
    private readonly TaskCompletionSource gate = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<string> firstPiece = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Forward_BodyInPieces_HostReadsTheFirstBeforeTheSecondIsWritten()
    {
        using var content = new GatedContent("one ", "two", gate.Task.WaitAsync(Bound, TimeProvider.System, Cancellation));

        await ThroughAsync(ReadTwiceAsync, async client =>
        {
            var answering = client.PostAsync("stream", content, Cancellation);
            Assert.Equal("one ", await firstPiece.Task.WaitAsync(Bound, TimeProvider.System, Cancellation));
            gate.SetResult();
            Assert.Equal("two", await (await answering).Content.ReadAsStringAsync(Cancellation));
        });
    }

    [Fact]
    public async Task Forward_AnswerInPieces_ClientReadsTheFirstBeforeTheSecondIsWritten()
    {
        await ThroughAsync(WriteTwiceAsync, async client =>
        {
            using var answer = await client.GetAsync("stream", HttpCompletionOption.ResponseHeadersRead, Cancellation);
            var body = await answer.Content.ReadAsStreamAsync(Cancellation);
            Assert.Equal("one ", await ReadPieceAsync(body));
            gate.SetResult();
            Assert.Equal("two", await ReadPieceAsync(body));
        });
    }

    [Fact]
    public async Task Forward_HostDiesInTheMiddleOfItsAnswer_ClientSeesABrokenAnswer()
    {
        await ThroughAsync(DieHalfWayAsync, client =>
            Assert.ThrowsAsync<HttpRequestException>(() => client.GetStringAsync("stream", Cancellation)));
    }

    private static async Task ThroughAsync(RequestDelegate answer, Func<HttpClient, Task> act)
    {
        var pool = new HostPool(TimeProvider.System);
        await using var host = await ToyHost.StartAsync(pool, "host", answer);
        var port = LoopbackPorts.Free();
        await using var front = await FrontDoor.OpenAsync(port, new Forwarder(pool, TimeProvider.System), _ => { }, Cancellation);
        using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}/api/"), Timeout = Bound };
        await act(client);
    }

    private async Task ReadTwiceAsync(HttpContext context)
    {
        firstPiece.SetResult(await ReadPieceAsync(context.Request.Body));
        await context.Response.WriteAsync(await ReadPieceAsync(context.Request.Body), context.RequestAborted);
    }

    private async Task WriteTwiceAsync(HttpContext context)
    {
        await context.Response.WriteAsync("one ", context.RequestAborted);
        await gate.Task.WaitAsync(Bound, TimeProvider.System, context.RequestAborted);
        await context.Response.WriteAsync("two", context.RequestAborted);
    }

    private static async Task DieHalfWayAsync(HttpContext context)
    {
        context.Response.ContentLength = 100;
        await context.Response.WriteAsync("half", context.RequestAborted);
        context.Abort();
    }

    private static async Task<string> ReadPieceAsync(Stream stream)
    {
        var piece = new byte[1024];
        return Encoding.UTF8.GetString(piece, 0, await stream.ReadAsync(piece, Cancellation));
    }
}
