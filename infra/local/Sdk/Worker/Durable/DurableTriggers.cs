using ContactFunctions.LocalWorker.Functions;
using Microsoft.Extensions.DependencyInjection;

namespace ContactFunctions.LocalWorker.Durable;

internal static class DurableTriggers
{
    public static void AddDurableFunctions(this IServiceCollection services, FunctionCatalog catalog)
    {
    }
}
