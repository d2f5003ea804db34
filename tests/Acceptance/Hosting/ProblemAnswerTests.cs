using ContactFunctions.Domain.Limits;
using System.Text.Json;
using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Functions.Hosting.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Routing;

namespace ContactFunctions.Acceptance.Tests.Hosting;

public sealed class ProblemAnswerTests
{
    [Fact]
    public async Task Execute_Refusal_IsProblemDetails()
    {
        var (response, problem) = await ExecuteAsync(new Invalid("Too long.", "text"));
        Assert.Equal((400, "application/problem+json"), (response.StatusCode, response.ContentType));
        Assert.Equal(("invalid_request", "text", 400), (Text(problem, "code"), Text(problem, "field"), problem.GetProperty("status").GetInt32()));
        Assert.Equal("Bad Request", Text(problem, "title"));
    }

    [Fact]
    public async Task Execute_RateLimited_SaysWhenToComeBackInWholeSeconds()
    {
        var (response, _) = await ExecuteAsync(new RateLimited(TimeSpan.FromMilliseconds(1_200)));
        Assert.Equal((429, "2"), (response.StatusCode, response.Headers.RetryAfter.ToString()));
    }

    [Fact]
    public async Task Execute_Busy_SaysWhenHowLongAndWhatElse()
    {
        var (response, problem) = await ExecuteAsync(new Busy(TimeSpan.FromSeconds(15), TimeSpan.FromSeconds(90), LeaveMessage: true));
        Assert.Equal((503, "15", "busy"), (response.StatusCode, response.Headers.RetryAfter.ToString(), Text(problem, "code")));
        Assert.Equal((90, true), (problem.GetProperty("estimateSeconds").GetInt32(), problem.GetProperty("leaveMessage").GetBoolean()));
    }

    [Fact]
    public async Task Execute_ExpiredToken_ChallengesTheClient()
    {
        var (response, problem) = await ExecuteAsync(Unauthenticated.Expired);
        Assert.Equal("Bearer error=\"invalid_token\"", response.Headers.WWWAuthenticate);
        Assert.Equal("token_expired", Text(problem, "code"));
        Assert.False(problem.TryGetProperty("field", out _));
    }

    private static string? Text(JsonElement problem, string name) => problem.GetProperty(name).GetString();

    private static async Task<(HttpResponse Response, JsonElement Problem)> ExecuteAsync(Refusal refusal)
    {
        var http = new DefaultHttpContext { Response = { Body = new MemoryStream() } };
        await new ProblemAnswer(refusal).ExecuteResultAsync(new ActionContext(http, new RouteData(), new ActionDescriptor()));
        http.Response.Body.Position = 0;
        return (http.Response, (await JsonDocument.ParseAsync(http.Response.Body)).RootElement);
    }
}
