using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ContactFunctions.Platform.Tests.Worker;

public sealed class Middleware
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Middleware_OfSeveralKinds_RunsInTheOrderItWasAdded()
    {
        await using var app = await RunningApp.StartAsync([typeof(Functions)], builder =>
        {
            builder.Services.AddSingleton<List<string>>();
            builder.UseMiddleware<First>();
            builder.UseWhen<Second>(context => context.FunctionDefinition.InputBindings.Values.Any(b => b.Type == "httpTrigger"));
            builder.UseWhen<First>(_ => false);
            builder.UseMiddleware(async (context, next) =>
            {
                context.InstanceServices.GetRequiredService<List<string>>().Add("third");
                await next();
            });
        });

        await app.Http.GetAsync("/api/listed", Ct);

        Assert.Equal(["first", "second", "third", "function", "second after", "first after"], app.Services.GetRequiredService<List<string>>());
    }

    [Fact]
    public async Task Middleware_ThatDoesNotGoOn_AnswersInPlaceOfTheFunction()
    {
        await using var app = await RunningApp.StartAsync([typeof(Functions)], builder =>
        {
            builder.Services.AddSingleton<List<string>>();
            builder.UseMiddleware((context, _) =>
            {
                context.GetInvocationResult().Value = new UnauthorizedResult();
                return Task.CompletedTask;
            });
        });

        using var answer = await app.Http.GetAsync("/api/listed", Ct);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Empty(app.Services.GetRequiredService<List<string>>());
    }

    [Fact]
    public async Task Middleware_AfterTheFunction_SeesAndReplacesResultAndException()
    {
        await using var app = await RunningApp.StartAsync([typeof(Functions)], builder =>
        {
            builder.Services.AddSingleton<List<string>>();
            builder.UseMiddleware<Rescue>();
        });

        using var kept = await app.Http.GetAsync("/api/listed", Ct);
        using var rescued = await app.Http.GetAsync("/api/throws", Ct);

        Assert.Equal(HttpStatusCode.Accepted, kept.StatusCode);
        Assert.Equal(HttpStatusCode.BadGateway, rescued.StatusCode);
        Assert.Empty(app.Log.From(LogLevel.Warning));
    }

    public sealed class First(List<string> list) : IFunctionsWorkerMiddleware
    {
        public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
        {
            list.Add("first");
            context.Items["mark"] = context.GetHttpContext()!.Request.Path.Value!;
            await next(context);
            list.Add("first after");
        }
    }

    public sealed class Second(List<string> list) : IFunctionsWorkerMiddleware
    {
        public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
        {
            Assert.Equal("/api/listed", context.Items["mark"]);
            list.Add("second");
            await next(context);
            list.Add("second after");
        }
    }

    public sealed class Rescue : IFunctionsWorkerMiddleware
    {
        public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
        {
            try
            {
                await next(context);
                var result = context.GetInvocationResult<IActionResult>();
                result.Value = new StatusCodeResult(((StatusCodeResult)result.Value!).StatusCode - 2);
            }
            catch (InvalidOperationException)
            {
                context.GetInvocationResult().Value = new StatusCodeResult(502);
            }
        }
    }

    public sealed class Functions(List<string> list)
    {
        [Function("Listed")]
        public IActionResult Listed([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request)
        {
            list.Add("function");
            return new NoContentResult();
        }

        [Function("Throws")]
        public IActionResult Throws([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) =>
            throw new InvalidOperationException(list.Count.ToString());
    }
}
