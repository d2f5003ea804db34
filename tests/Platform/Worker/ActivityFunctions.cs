using ContactFunctions.LocalWorker.Durable;
using ContactFunctions.LocalWorker.Functions;
using ContactFunctions.LocalWorker.Invocations;
using ContactFunctions.LocalWorker.Serialization;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging.Abstractions;

namespace ContactFunctions.Platform.Tests.Worker;

/// <summary>Activities as the engine calls them.</summary>
public sealed class ActivityFunctions
{
    private readonly List<string> log = [];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Activity_WithAnInput_RunsInAScopeBehindTheMiddleware()
    {
        var result = await Activity("greet")(new Context(), """{"name":"Anna"}""", Ct);

        Assert.Equal(["before Greet", "Anna i-1", "after Greet", "disposed"], log);
        Assert.Equal(new Answer("Hello Anna"), result);
    }

    [Fact]
    public async Task Activity_WithoutAnInput_GetsTheDefault()
    {
        Assert.Equal(0, await Activity("Number")(new Context(), null, Ct));
        Assert.Equal(5, await Activity("Number")(new Context(), "5", Ct));
    }

    [Fact]
    public async Task Activity_WhoseInputDoesNotFit_Fails() =>
        await Assert.ThrowsAsync<FunctionInputConverterException>(() => Activity("Number")(new Context(), "\"five\"", Ct));

    [Fact]
    public async Task Activity_ThatThrows_FailsWithTheSameException() =>
        await Assert.ThrowsAsync<TimeoutException>(() => Activity("Throw")(new Context(), null, Ct));

    [Fact]
    public void Find_OfAnUnknownName_IsNull()
    {
        var functions = Functions();

        Assert.Null(functions.FindActivity("Unknown"));
        Assert.Null(functions.FindOrchestrator("Greet"));
    }

    private Func<TaskActivityContext, string?, CancellationToken, Task<object?>> Activity(string name) =>
        Functions().FindActivity(name) ?? throw new InvalidOperationException(name);

    private DurableFunctions Functions()
    {
        var services = new ServiceCollection().AddSingleton(log).AddScoped<Probe>();
        services.AddWorkerJson();
        var provider = services.BuildServiceProvider();
        var pipeline = new InvocationPipeline(FunctionRunner.Compose(
        [
            next => async context =>
            {
                log.Add($"before {context.FunctionDefinition.Name}");
                await next(context);
                log.Add($"after {context.FunctionDefinition.Name}");
            },
        ]));
        var tokens = new InvocationTokens(new ApplicationLifetime(NullLogger<ApplicationLifetime>.Instance), TimeProvider.System);
        return new DurableFunctions(new FunctionCatalog([typeof(Activities)]), provider, pipeline, tokens);
    }

    public sealed record Person(string Name);

    public sealed record Answer(string Text);

    public sealed class Probe(List<string> log) : IDisposable
    {
        public void Dispose() => log.Add("disposed");
    }

    public sealed class Activities(Probe probe, List<string> log)
    {
        [Function("Greet")]
        public async Task<Answer> Greet([ActivityTrigger] Person person, string instanceId)
        {
            await Task.Yield();
            Assert.NotNull(probe);
            log.Add($"{person.Name} {instanceId}");
            return new Answer($"Hello {person.Name}");
        }

        [Function("NumberFunction")]
        public static int Number([ActivityTrigger(Activity = "Number")] int number) => number;

        [Function("Throw")]
        public static void Throw([ActivityTrigger] object? input) => throw new TimeoutException();
    }

    private sealed class Context : TaskActivityContext
    {
        public override TaskName Name => "Greet";

        public override string InstanceId => "i-1";
    }
}
