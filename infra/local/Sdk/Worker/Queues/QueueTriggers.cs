using ContactFunctions.LocalWorker.Functions;
using ContactFunctions.LocalWorker.Queues.Storage;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;

namespace ContactFunctions.LocalWorker.Queues;

internal static class QueueTriggers
{
    public static void AddQueueTriggers(this IServiceCollection services, FunctionCatalog catalog)
    {
        services.AddSingleton<StorageQueues>();
        services.AddSingleton<QueueOutputs>();
        if (catalog.TriggeredBy<QueueTriggerAttribute>().Any())
            services.AddHostedService<QueueListeners>();
    }
}
