using ContactFunctions.Emulators.Loopback;
using ContactFunctions.Ports;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;

namespace ContactFunctions.Platform.Tests.SmsSender;

/// <summary>What each answer of a provider means, and that it was asked once.</summary>
public sealed class Verdicts
{
    private int requests;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(400, typeof(SmsOutcome.Refused))]
    [InlineData(401, typeof(SmsOutcome.Refused))]
    [InlineData(429, typeof(SmsOutcome.Refused))]
    [InlineData(408, typeof(SmsOutcome.Unknown))]
    [InlineData(500, typeof(SmsOutcome.Unknown))]
    [InlineData(503, typeof(SmsOutcome.Unknown))]
    public async Task Send_Answered_IsJudgedAndNotRepeated(int status, Type outcome)
    {
        await using var provider = await AnsweringAsync(_ => Task.FromResult(Results.StatusCode(status)));

        var judged = await Sender.For(Connection(provider)).SendAsync(Sender.From, "+15550123", "hello", "t", Ct);

        Assert.IsType(outcome, judged);
        Assert.Equal(1, requests);
    }

    [Fact]
    public async Task Send_NoAnswerInTime_IsUnknownAndNotRepeated()
    {
        await using var provider = await AnsweringAsync(async aborted =>
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, aborted);
            return Results.Ok();
        });

        var judged = await Sender.For(Connection(provider), timeout: "00:00:01").SendAsync(Sender.From, "+15550123", "hello", "t", Ct);

        Assert.IsType<SmsOutcome.Unknown>(judged);
        Assert.Equal(1, requests);
    }

    [Fact]
    public async Task Send_NonsenseAnswer_IsUnknown()
    {
        await using var provider = await AnsweringAsync(_ => Task.FromResult(Results.Text("<html>", statusCode: 202)));

        Assert.IsType<SmsOutcome.Unknown>(await Sender.For(Connection(provider)).SendAsync(Sender.From, "+15550123", "hello", "t", Ct));
    }

    private static string Connection(LoopbackServer provider) => $"endpoint={provider.Address};accesskey={Convert.ToBase64String("key"u8)}";

    private Task<LoopbackServer> AnsweringAsync(Func<CancellationToken, Task<IResult>> answer) => LoopbackServer.StartAsync(
        0,
        NullLoggerFactory.Instance,
        _ => { },
        app => app.MapPost("/sms", (HttpRequest request) =>
        {
            Interlocked.Increment(ref requests);
            return answer(request.HttpContext.RequestAborted);
        }),
        Ct);
}
