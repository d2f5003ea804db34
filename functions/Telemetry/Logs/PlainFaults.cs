using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace ContactFunctions.Functions.Telemetry.Logs;

/// <summary>What queues, timers and activities throw reaches the host, which writes it down: it gets no more than our own logs do.</summary>
/// <remarks>Orchestrators are left alone: what they throw steers their replay. HTTP functions have an edge of their own.</remarks>
public sealed class PlainFaults : IFunctionsWorkerMiddleware
{
    private const string Orchestration = "orchestrationTrigger";

    public Task Invoke(FunctionContext context, FunctionExecutionDelegate next) =>
        context.GetHttpContext() is not null || IsOrchestration(context.FunctionDefinition) ? next(context) : GuardedAsync(context, next);

    private static async Task GuardedAsync(FunctionContext context, FunctionExecutionDelegate next)
    {
        try
        {
            await next(context);
        }
        // The edge to the host; nothing is swallowed.
        catch (Exception e) when (e is not OperationCanceledException)
        {
            throw PlainFault.Of(e);
        }
    }

    private static bool IsOrchestration(FunctionDefinition function) =>
        function.InputBindings.Values.Any(binding => string.Equals(binding.Type, Orchestration, StringComparison.OrdinalIgnoreCase));
}
