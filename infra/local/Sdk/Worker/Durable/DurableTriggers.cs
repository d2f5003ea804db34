using System.Reflection;
using Azure.Data.Tables;
using ContactFunctions.DurableEngine;
using ContactFunctions.LocalWorker.Functions;
using ContactFunctions.LocalWorker.Serialization;
using ContactFunctions.LocalWorker.Settings;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Converters;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ContactFunctions.LocalWorker.Durable;

internal static class DurableTriggers
{
    public static void AddDurableFunctions(this IServiceCollection services, FunctionCatalog catalog)
    {
        if (!catalog.All.Any(UsesDurable))
            return;
        services.AddSingleton<DurableFunctions>();
        services.AddSingleton(static provider => new TaskHub(
            Options(provider), provider.GetRequiredService<DurableFunctions>(), provider.GetRequiredService<ILoggerFactory>()));
        services.AddHostedService<DurableHost>();
    }

    private static bool UsesDurable(FunctionMethod function) =>
        function.Trigger is OrchestrationTriggerAttribute or ActivityTriggerAttribute
        || function.Parameters.Any(static parameter => parameter.IsDefined(typeof(DurableClientAttribute)));

    private static TaskHubOptions Options(IServiceProvider provider)
    {
        var settings = provider.GetRequiredService<HostJson>().Durable;
        return new TaskHubOptions
        {
            Tables = new TableServiceClient(HostStorage.ConnectionString(provider.GetRequiredService<IConfiguration>())),
            HubName = settings.HubName,
            PartitionCount = settings.StorageProvider.PartitionCount,
            MaxConcurrentActivities = settings.MaxConcurrentActivityFunctions,
            MaxConcurrentOrchestrators = settings.MaxConcurrentOrchestratorFunctions,
            Clock = provider.GetRequiredService<TimeProvider>(),
            Converter = new JsonDataConverter(WorkerJson.Options(provider)),
        };
    }
}
