using ContactFunctions.LocalWorker.Functions;
using Microsoft.Extensions.DependencyInjection;

namespace ContactFunctions.LocalWorker.Timers;

internal static class TimerTriggers
{
    public static void AddTimerTriggers(this IServiceCollection services, FunctionCatalog catalog)
    {
    }
}
