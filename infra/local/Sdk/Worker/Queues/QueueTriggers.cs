using ContactFunctions.LocalWorker.Functions;
using Microsoft.Extensions.DependencyInjection;

namespace ContactFunctions.LocalWorker.Queues;

internal static class QueueTriggers
{
    public static void AddQueueTriggers(this IServiceCollection services, FunctionCatalog catalog)
    {
        services.AddSingleton<QueueOutputs>();
    }
}
