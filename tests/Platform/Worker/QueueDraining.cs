using System.Text;
using ContactFunctions.Harness;
using ContactFunctions.LocalWorker.Functions;
using ContactFunctions.LocalWorker.Invocations;
using ContactFunctions.LocalWorker.Queues;
using ContactFunctions.LocalWorker.Queues.Storage;
using ContactFunctions.LocalWorker.Serialization;
using ContactFunctions.LocalWorker.Settings;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging.Abstractions;

namespace ContactFunctions.Platform.Tests.Worker;

/// <summary>One listener by itself, stopped while its function runs.</summary>
public sealed class QueueDraining(Azurite azurite)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Drain_WhileAMessageIsProcessed_WaitsForItsDeletion()
    {
        var inbox = new Inbox { Gate = new TaskCompletionSource() };
        var (listener, queue) = Listen(inbox);
        await queue.SendAsync(Convert.ToBase64String(Encoding.UTF8.GetBytes("slow")), Ct);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        var polling = listener.PollAsync(stop.Token);
        await inbox.NextAsync();

        await stop.CancelAsync();
        await polling;
        var draining = listener.DrainAsync();
        Assert.False(draining.IsCompleted);
        inbox.Gate.SetResult();
        await draining;

        Assert.Equal(0, await queue.CountAsync(Ct));
    }

    private (QueueListener Listener, StorageQueue Queue) Listen(Inbox inbox)
    {
        var queues = new StorageQueues(new ConfigurationBuilder().AddInMemoryCollection(RunningApp.On(azurite)).Build(), TimeProvider.System);
        var services = new ServiceCollection().AddSingleton(inbox);
        services.AddWorkerJson();
        var queue = queues.Get(Azurite.UniqueName(), null);
        var function = new QueueFunction(
            new FunctionCatalog([typeof(Functions)]).All.Single(), queue, queues.Get(Azurite.UniqueName(), null), new QueueSettings());
        var processor = new MessageProcessor(
            function,
            services.BuildServiceProvider(),
            new InvocationPipeline(FunctionRunner.RunAsync),
            new InvocationTokens(new ApplicationLifetime(NullLogger<ApplicationLifetime>.Instance), TimeProvider.System),
            new QueueOutputs(queues, HostJson.Read("{}", "", new ConfigurationBuilder().Build())),
            TimeProvider.System,
            NullLogger.Instance);
        return (new QueueListener(function, processor, TimeProvider.System, NullLogger.Instance), queue);
    }

    public sealed class Functions(Inbox inbox)
    {
        [Function("Texts")]
        public Task Run([QueueTrigger("unused")] string text, FunctionContext context, string id) => inbox.TakeAsync(text, id, context);
    }
}
