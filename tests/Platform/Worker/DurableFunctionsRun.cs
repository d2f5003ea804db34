using System.Net.Http.Json;
using System.Net.Sockets;
using ContactFunctions.Harness;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ContactFunctions.Platform.Tests.Worker;

public sealed class DurableFunctionsRun(Azurite azurite)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Orchestrator_StartedByARequest_CallsActivitiesAndTakesEvents()
    {
        await using var app = await RunningApp.StartAsync(
            [typeof(Functions), typeof(Activities)],
            builder => builder.Services.AddSingleton(new Greetings("Hello")),
            RunningApp.On(azurite),
            Hub());

        using var started = await app.Http.PostAsync("/api/greetings/i-1?name=Anna", null, Ct);
        Assert.Equal("i-1", await started.Content.ReadAsStringAsync(Ct));
        using var raised = await app.Http.PostAsync("/api/greetings/i-1/mark/!", null, Ct);
        raised.EnsureSuccessStatusCode();

        var answer = await app.Http.GetFromJsonAsync<Outcome>("/api/greetings/i-1", Ct);

        Assert.Equal(new Outcome("Completed", "Hello Anna!"), answer);
        Assert.Empty(app.Log.From(LogLevel.Warning));
    }

    [Fact]
    public async Task Client_OfARequestThatAStoppingHostLetsEnd_StillWorks()
    {
        var held = new Stopping.Held();
        await using var app = await RunningApp.StartAsync(
            [typeof(Late), typeof(Functions), typeof(Activities)],
            builder => builder.Services.AddSingleton(held).AddSingleton(new Greetings("Hello")),
            RunningApp.On(azurite),
            Hub());
        var answer = app.Http.PostAsync("/api/late", null, Ct);
        await held.Entered.Task.WaitAsync(TimeSpan.FromSeconds(10), Ct);

        var stopping = app.StopAsync();
        await Eventually.TrueAsync(() => RefusesAsync(app), "the closing of the port", cancellation: Ct);
        held.End.SetResult();
        await stopping;

        Assert.Equal("late-1", await (await answer).Content.ReadAsStringAsync(Ct));
    }

    private static string Hub() =>
        $$"""{ "extensions": { "durableTask": { "hubName": "{{Azurite.UniqueName("h")[..20]}}", "storageProvider": { "partitionCount": 2 } } } }""";

    private static async Task<bool> RefusesAsync(RunningApp app)
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync(app.Http.BaseAddress!.Host, app.Http.BaseAddress.Port, Ct);
            return false;
        }
        catch (SocketException)
        {
            return true;
        }
    }

    public sealed record Greetings(string Word);

    public sealed record Person(string Name);

    public sealed record Outcome(string State, string? Output);

    public static class Functions
    {
        [Function("Start")]
        public static async Task<IActionResult> Start(
            [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "greetings/{id}")] HttpRequest request,
            string id,
            [DurableClient] DurableTaskClient client,
            CancellationToken cancellation) => new ContentResult
            {
                Content = await client.ScheduleNewOrchestrationInstanceAsync(
                    "Greeting", new Person(request.Query["name"].ToString()), new StartOrchestrationOptions(id), cancellation),
            };

        [Function("Raise")]
        public static async Task<IActionResult> Raise(
            [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "greetings/{id}/mark/{mark}")] HttpRequest request,
            string id,
            string mark,
            [DurableClient] DurableTaskClient client)
        {
            await client.RaiseEventAsync(id, "Mark", mark);
            return new AcceptedResult();
        }

        [Function("Wait")]
        public static async Task<IActionResult> Wait(
            [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "greetings/{id}")] HttpRequest request,
            string id,
            [DurableClient] DurableTaskClient client,
            CancellationToken cancellation)
        {
            var end = await client.WaitForInstanceCompletionAsync(id, getInputsAndOutputs: true, cancellation);
            return new OkObjectResult(new Outcome(end.RuntimeStatus.ToString(), end.ReadOutputAs<string>()));
        }

        [Function("Greeting")]
        public static async Task<string> Greeting([OrchestrationTrigger] TaskOrchestrationContext context, Person person)
        {
            var greeting = await context.CallActivityAsync<string>("Greet", person);
            return greeting + await context.WaitForExternalEvent<string>("Mark");
        }
    }

    public sealed class Late(Stopping.Held held)
    {
        [Function("Late")]
        public async Task<IActionResult> Run(
            [HttpTrigger(AuthorizationLevel.Anonymous, "post")] HttpRequest request, [DurableClient] DurableTaskClient client)
        {
            held.Entered.SetResult();
            await held.End.Task;
            var id = await client.ScheduleNewOrchestrationInstanceAsync(
                "Greeting", new Person("late"), new StartOrchestrationOptions("late-1"), CancellationToken.None);
            return new ContentResult { Content = id };
        }
    }

    public sealed class Activities(Greetings greetings)
    {
        [Function("Greet")]
        public string Greet([ActivityTrigger] Person person) => $"{greetings.Word} {person.Name}";
    }
}
