using ContactFunctions.LocalWorker.Invocations;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace ContactFunctions.LocalWorker.Functions;

/// <summary>The end of the middleware pipeline: arguments, instance, call, result.</summary>
internal static class FunctionRunner
{
    public static async Task RunAsync(FunctionContext context)
    {
        var invocation = (InvocationContext)context;
        var arguments = await invocation.Function.BindAsync(invocation);
        var instance = invocation.Function.Activate(invocation);
        try
        {
            invocation.Result = await invocation.Function.InvokeAsync(instance, arguments);
        }
        finally
        {
            await ReleaseAsync(instance);
        }
    }

    public static FunctionExecutionDelegate Compose(IEnumerable<Func<FunctionExecutionDelegate, FunctionExecutionDelegate>> middleware) =>
        middleware.Reverse().Aggregate((FunctionExecutionDelegate)RunAsync, static (next, wrap) => wrap(next));

    private static ValueTask ReleaseAsync(object? instance)
    {
        if (instance is IAsyncDisposable later)
            return later.DisposeAsync();
        (instance as IDisposable)?.Dispose();
        return default;
    }
}
