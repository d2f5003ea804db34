using Microsoft.Azure.Functions.Worker.Middleware;

namespace ContactFunctions.LocalWorker.Invocations;

/// <summary>The middleware of the application with the function at its end, composed once.</summary>
internal sealed class InvocationPipeline(FunctionExecutionDelegate run)
{
    public Task RunAsync(InvocationContext invocation) => run(invocation);
}
