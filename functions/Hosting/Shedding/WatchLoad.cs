using ContactFunctions.Functions.Api.Customers;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace ContactFunctions.Functions.Hosting.Shedding;

/// <summary>Tells the host's load of every HTTP request, and of how long the messages of running conversations take.</summary>
public sealed class WatchLoad(HostLoad load, LoadShedding shedding, TimeProvider clock) : IFunctionsWorkerMiddleware
{
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        if (context.GetHttpContext() is null)
        {
            await next(context);
            return;
        }

        var isMessage = context.FunctionDefinition.Name == nameof(PostText);
        var began = clock.GetTimestamp();
        load.Began();
        shedding.Look();
        try
        {
            await next(context);
        }
        finally
        {
            load.Ended(isMessage ? clock.GetElapsedTime(began) : null);
        }
    }
}
