using System.Net;
using System.Net.Http.Json;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using FromBodyAttribute = Microsoft.Azure.Functions.Worker.Http.FromBodyAttribute;

namespace ContactFunctions.Platform.Tests.Worker;

public sealed class HttpBinding
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public enum Colour
    {
        Red,
        Blue,
    }

    [Fact]
    public async Task FromBody_Json_BindsTheParameter()
    {
        await using var app = await StartAsync();

        using var answer = await app.Http.PostAsJsonAsync("/api/greet", new { name = "Anna" }, Ct);

        Assert.Equal("Anna", await answer.Content.ReadAsStringAsync(Ct));
    }

    [Theory]
    [InlineData("{", "application/json")]
    [InlineData("", "application/json")]
    [InlineData("""{"name":"Anna"}""", "text/plain")]
    public async Task FromBody_NotJson_FailsTheInvocation(string body, string mediaType)
    {
        await using var app = await StartAsync();

        using var answer = await app.Http.PostAsync("/api/greet", new StringContent(body, Encoding.UTF8, mediaType), Ct);

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.IsType<InvalidOperationException>(Assert.Single(app.Log.From(LogLevel.Error)).Exception);
    }

    [Fact]
    public async Task Parameters_ByTypeAndName_AreAllBound()
    {
        await using var app = await StartAsync();

        var answer = await app.Http.GetStringAsync("/api/all/2026-01-05T09:00:00Z/blue/true", Ct);

        Assert.Equal("01/05/2026 09:00:00 +00:00 Blue True 42 null All", answer);
    }

    [Fact]
    public async Task Parameter_ThatDoesNotConvert_FailsTheInvocation()
    {
        await using var app = await StartAsync();

        using var answer = await app.Http.GetAsync("/api/all/yesterday/blue/true", Ct);

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.IsType<FunctionInputConverterException>(Assert.Single(app.Log.From(LogLevel.Error)).Exception);
    }

    [Fact]
    public async Task Instance_OfAFunctionClass_IsInjectedAndDisposedPerInvocation()
    {
        await using var app = await StartAsync();

        var first = await app.Http.GetStringAsync("/api/scope", Ct);
        var second = await app.Http.GetStringAsync("/api/scope", Ct);

        Assert.StartsWith("same ", first);
        Assert.NotEqual(first, second);
        Assert.Equal(2, app.Services.GetRequiredService<Disposals>().Count);
    }

    private static Task<RunningApp> StartAsync() => RunningApp.StartAsync([typeof(Functions), typeof(Scoped)], Configure);

    private static void Configure(FunctionsApplicationBuilder builder) =>
        builder.Services.AddSingleton<Disposals>().AddScoped<Marker>();

    public sealed record Greeting(string Name);

    public sealed class Marker
    {
        public Guid Id { get; } = Guid.NewGuid();
    }

    public sealed class Disposals
    {
        public int Count { get; set; }
    }

    public static class Functions
    {
        [Function("Greet")]
        public static IActionResult Greet(
            [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "greet")] HttpRequest request, [FromBody] Greeting greeting) =>
            new ContentResult { Content = greeting.Name };

        [Function("All")]
        public static IActionResult All(
            [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "all/{at}/{colour}/{flag}")] HttpRequest request,
            DateTimeOffset at,
            Colour colour,
            bool flag,
            string? missing,
            FunctionContext context,
            CancellationToken cancellation,
            int number = 42) => new ContentResult
            {
                Content = FormattableString.Invariant(
                    $"{at} {colour} {flag} {number} {missing ?? "null"} {(cancellation.CanBeCanceled ? context.FunctionDefinition.Name : "")}"),
            };
    }

    public sealed class Scoped(Marker marker, Disposals disposals) : IDisposable
    {
        [Function("Scope")]
        public IActionResult Run(
            [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "scope")] HttpRequest request, FunctionContext context)
        {
            var fromRequest = request.HttpContext.RequestServices.GetRequiredService<Marker>();
            var fromContext = context.InstanceServices.GetRequiredService<Marker>();
            return new ContentResult { Content = $"{(marker == fromRequest && marker == fromContext ? "same" : "other")} {marker.Id}" };
        }

        public void Dispose() => disposals.Count++;
    }
}
