using System.Net;
using System.Text.Json;
using ContactFunctions.Harness;
using ContactFunctions.LocalWorker.Queues.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ContactFunctions.Platform.Tests.Worker;

public sealed class HttpAnswers(Azurite azurite)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("object", 200, """{"first_name":"Anna"}""")]
    [InlineData("problem", 409, """{"title":"Taken","status":409}""")]
    [InlineData("result", 201, """{"first_name":"Anna"}""")]
    [InlineData("status", 204, "")]
    public async Task Result_OfAFunction_IsWritten(string path, int status, string body)
    {
        await using var app = await RunningApp.StartAsync([typeof(Functions)], builder =>
        {
            builder.Services.Configure<JsonOptions>(
                options => options.JsonSerializerOptions.PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower);
            builder.Services.ConfigureHttpJsonOptions(
                options => options.SerializerOptions.PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower);
        });

        using var answer = await app.Http.GetAsync($"/api/{path}", Ct);

        Assert.Equal((HttpStatusCode)status, answer.StatusCode);
        Assert.Equal(body, await answer.Content.ReadAsStringAsync(Ct));
    }

    [Fact]
    public async Task Result_ThatIsNoHttpResult_IsAnEmpty200WithAWarning()
    {
        await using var app = await RunningApp.StartAsync([typeof(Functions)]);

        using var answer = await app.Http.GetAsync("/api/text", Ct);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsStringAsync(Ct));
        Assert.Single(app.Log.From(LogLevel.Warning));
    }

    [Fact]
    public async Task Exception_OfAFunction_IsA500WithoutDetailsLoggedOnce()
    {
        await using var app = await RunningApp.StartAsync([typeof(Functions)]);

        using var answer = await app.Http.GetAsync("/api/broken", Ct);

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsStringAsync(Ct));
        Assert.False(answer.Headers.Contains("X-Secret"));
        Assert.Equal("secret", Assert.Single(app.Log.From(LogLevel.Warning)).Exception?.Message);
    }

    [Fact]
    public async Task Result_WithOutputs_IsAnsweredAndThenSent()
    {
        var queue = Azurite.UniqueName();
        var settings = RunningApp.On(azurite);
        settings["Outbox"] = queue;
        await using var app = await RunningApp.StartAsync([typeof(Functions)], settings: settings);

        using var answer = await app.Http.GetAsync("/api/both", Ct);

        Assert.Equal("answered", await answer.Content.ReadAsStringAsync(Ct));
        var sent = await Eventually.ResultAsync(
            async () => await ReceiveAsync(app, queue) is { Count: > 0 } all ? all : null, "the output", cancellation: Ct);
        Assert.Equal("""{"Number":7}""", sent[0]);
    }

    [Fact]
    public async Task Outputs_ThatCannotBeSent_DoNotChangeTheAnswer()
    {
        await using var app = await RunningApp.StartAsync([typeof(Functions)], settings: new() { ["Outbox"] = "outbox" });

        using var answer = await app.Http.GetAsync("/api/both", Ct);

        Assert.Equal("answered", await answer.Content.ReadAsStringAsync(Ct));
        await Eventually.TrueAsync(() => Task.FromResult(app.Log.From(LogLevel.Error).Any()), "the error", cancellation: Ct);
    }

    private static async Task<List<string>> ReceiveAsync(RunningApp app, string queue)
    {
        var messages = await app.Services.GetRequiredService<StorageQueues>().Get(queue, null).ReceiveAsync(1, TimeSpan.FromMinutes(1), Ct);
        return [.. (messages ?? []).Select(static m => System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(m.Text)))];
    }

    public sealed record Person(string FirstName);

    public sealed record Message(int Number);

    public sealed class AnswerAndMessage
    {
        [HttpResult]
        public required IActionResult Answer { get; init; }

        [QueueOutput("%Outbox%")]
        public Message? Message { get; init; }
    }

    public static class Functions
    {
        [Function("Object")]
        public static IActionResult Object([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) =>
            new OkObjectResult(new Person("Anna"));

        [Function("Problem")]
        public static Task<IActionResult> Problem([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) =>
            Task.FromResult<IActionResult>(new ConflictObjectResult(new ProblemDetails { Title = "Taken", Status = 409 }));

        [Function("Result")]
        public static async ValueTask<IResult> Result([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request)
        {
            await Task.Yield();
            return Results.Json(new Person("Anna"), statusCode: 201);
        }

        [Function("Status")]
        public static async Task<StatusCodeResult> Status([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request)
        {
            await Task.Yield();
            return new NoContentResult();
        }

        [Function("Text")]
        public static string Text([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) => "text";

        [Function("Broken")]
        public static IActionResult Broken([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request)
        {
            request.HttpContext.Response.Headers["X-Secret"] = "secret";
            throw new InvalidOperationException("secret");
        }

        [Function("Both")]
        public static AnswerAndMessage Both([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) =>
            new() { Answer = new ContentResult { Content = "answered" }, Message = new Message(7) };
    }
}
