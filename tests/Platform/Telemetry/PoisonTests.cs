using System.Reflection;
using ContactFunctions.Functions.Queues;
using ContactFunctions.Harness;
using ContactFunctions.LocalWorker.Queues.Storage;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace ContactFunctions.Platform.Tests.Telemetry;

public sealed class PoisonTests(Azurite azurite)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public void EveryQueueWithATrigger_IsWatched() =>
        Assert.Equal(
            (from type in typeof(PoisonQueues).Assembly.GetTypes()
             from method in type.GetMethods()
             from parameter in method.GetParameters()
             let trigger = parameter.GetCustomAttribute<QueueTriggerAttribute>()
             where trigger is not null
             select trigger.QueueName).Order(StringComparer.Ordinal),
            PoisonQueues.Watched.Order(StringComparer.Ordinal));

    [Fact]
    public async Task Look_AtAMessageThatWasGivenUp_SaysSoOnceAndShowsIt()
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("AzureWebJobsStorage", azurite.ConnectionString)]).Build();
        var poison = new StorageQueues(settings, TimeProvider.System).Get($"{SendTexts.QueueName}-poison", null);
        await poison.CreateAsync(Ct);
        await poison.SendAsync("c-1", Ct);
        var logged = new Logged();
        using var loggers = LoggerFactory.Create(builder => builder.AddProvider(logged));
        var queues = new PoisonQueues(Functions.Storage.Account.StorageAccount.Connect(settings), TimeProvider.System, loggers.CreateLogger<PoisonQueues>());
        using var heard = new Heard();

        await queues.LookAsync(Ct);
        await queues.LookAsync(Ct);
        heard.Look();

        Assert.Equal([4700], logged.Ids);
        Assert.Contains(new Count("contactfunctions.poison.messages", 1, SendTexts.QueueName), heard.Counts);
    }

    private sealed class Logged : ILoggerProvider, ILogger
    {
        public List<int> Ids { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Ids.Add(eventId.Id);

        public void Dispose()
        {
        }
    }
}
