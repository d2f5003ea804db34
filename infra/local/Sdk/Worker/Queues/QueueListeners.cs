using ContactFunctions.LocalWorker.Functions;
using ContactFunctions.LocalWorker.Invocations;
using ContactFunctions.LocalWorker.Queues.Storage;
using ContactFunctions.LocalWorker.Settings;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ContactFunctions.LocalWorker.Queues;

/// <summary>All queue listeners of the host. They begin when the host answers requests, not before.</summary>
internal sealed class QueueListeners(
    FunctionCatalog catalog,
    StorageQueues queues,
    HostJson hostJson,
    IServiceProvider services,
    InvocationPipeline pipeline,
    InvocationTokens tokens,
    QueueOutputs outputs,
    TimeProvider clock,
    IHostApplicationLifetime lifetime,
    ILogger<QueueListeners> logger) : IHostedService
{
    private readonly CancellationTokenSource stopping = new();
    private (QueueListener Listener, Task Polling)[] listeners = [];

    public Task StartAsync(CancellationToken cancellationToken)
    {
        lifetime.ApplicationStarted.Register(() => listeners = [.. catalog.TriggeredBy<QueueTriggerAttribute>().Select(Begin)]);
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await stopping.CancelAsync();
        await Task.WhenAll(listeners.Select(static l => l.Polling)).WaitAsync(cancellationToken);
        await Task.WhenAll(listeners.Select(static l => l.Listener.DrainAsync())).WaitAsync(cancellationToken);
    }

    private (QueueListener Listener, Task Polling) Begin((FunctionMethod Function, QueueTriggerAttribute Trigger) found)
    {
        var (name, connection) = (found.Trigger.QueueName, found.Trigger.Connection);
        var function = new QueueFunction(
            found.Function, queues.Get(name, connection), queues.Get($"{name}-poison", connection), hostJson.Queues);
        var processor = new MessageProcessor(function, services, pipeline, tokens, outputs, clock, logger);
        var listener = new QueueListener(function, processor, clock, logger);
        return (listener, Task.Run(() => listener.PollAsync(stopping.Token)));
    }
}
