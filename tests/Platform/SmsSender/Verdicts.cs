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

    public static MatrixTheoryData<string, (int Status, string? RetryAfter, Type Outcome)> Answers => new(
        [Sender.From, Sender.FromTwilio],
        [
            (400, null, typeof(SmsOutcome.Refused)),
            (401, null, typeof(SmsOutcome.Refused)),
            (429, null, typeof(SmsOutcome.NotTaken)),
            (429, "7", typeof(SmsOutcome.NotTaken)),
            (408, null, typeof(SmsOutcome.Unknown)),
            (500, null, typeof(SmsOutcome.Unknown)),
            (500, "7", typeof(SmsOutcome.Unknown)),
            (503, null, typeof(SmsOutcome.Unknown)),
            (503, "7", typeof(SmsOutcome.NotTaken)),
        ]);

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task Send_Answered_IsJudgedAndNotRepeated(string ours, (int Status, string? RetryAfter, Type Outcome) answer)
    {
        await using var provider = await AnsweringAsync(_ => Task.FromResult(Results.Json(new { }, statusCode: answer.Status)), answer.RetryAfter);

        var judged = await Sender.ForBoth(provider.Address).SendAsync(ours, "+15550123", "hello", "t", Ct);

        Assert.IsType(answer.Outcome, judged);
        Assert.Equal(answer.Status is 429 or 503 && answer.RetryAfter is not null ? TimeSpan.FromSeconds(7) : null, (judged as SmsOutcome.NotTaken)?.RetryAfter);
        Assert.Equal(1, requests);
    }

    [Theory]
    [InlineData(Sender.From)]
    [InlineData(Sender.FromTwilio)]
    public async Task Send_NoAnswerInTime_IsUnknownAndNotRepeated(string ours)
    {
        await using var provider = await AnsweringAsync(async aborted =>
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, aborted);
            return Results.Ok();
        });

        var judged = await Sender.ForBoth(provider.Address, timeout: "00:00:01").SendAsync(ours, "+15550123", "hello", "t", Ct);

        Assert.IsType<SmsOutcome.Unknown>(judged);
        Assert.Equal(1, requests);
    }

    [Theory]
    [InlineData(Sender.From, 202)]
    [InlineData(Sender.FromTwilio, 201)]
    public async Task Send_NonsenseAnswer_IsUnknown(string ours, int status)
    {
        await using var provider = await AnsweringAsync(_ => Task.FromResult(Results.Text("<html>", statusCode: status)));

        Assert.IsType<SmsOutcome.Unknown>(await Sender.ForBoth(provider.Address).SendAsync(ours, "+15550123", "hello", "t", Ct));
    }

    private Task<LoopbackServer> AnsweringAsync(Func<CancellationToken, Task<IResult>> answer, string? retryAfter = null) => LoopbackServer.StartAsync(
        0,
        NullLoggerFactory.Instance,
        _ => { },
        app => app.MapPost("/{**path}", (HttpRequest request) =>
        {
            Interlocked.Increment(ref requests);
            if (retryAfter is not null)
                request.HttpContext.Response.Headers.RetryAfter = retryAfter;
            return answer(request.HttpContext.RequestAborted);
        }),
        Ct);
}
