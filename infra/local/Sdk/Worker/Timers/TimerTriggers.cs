using Azure.Data.Tables;
using ContactFunctions.LocalWorker.Functions;
using ContactFunctions.LocalWorker.Settings;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ContactFunctions.LocalWorker.Timers;

internal static class TimerTriggers
{
    public static void AddTimerTriggers(this IServiceCollection services, FunctionCatalog catalog)
    {
        if (!catalog.TriggeredBy<TimerTriggerAttribute>().Any())
            return;
        services.AddSingleton(static provider => new TimerTable(new TableClient(
            HostStorage.ConnectionString(provider.GetRequiredService<IConfiguration>()),
            $"{provider.GetRequiredService<HostJson>().Durable.HubName}Timers")));
        services.AddSingleton<TimerFunctions>();
        services.AddHostedService<TimerHost>();
    }
}
