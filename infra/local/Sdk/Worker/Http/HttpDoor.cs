using ContactFunctions.LocalWorker.Invocations;
using ContactFunctions.LocalWorker.Queues;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ContactFunctions.LocalWorker.Http;

/// <summary>One request: route, limit, key, function, result, outputs, in that order.</summary>
internal sealed class HttpDoor(
    IServiceProvider services,
    InvocationPipeline pipeline,
    InvocationTokens tokens,
    RequestLimit limit,
    AccessKeys keys,
    QueueOutputs outputs,
    ILogger<HttpDoor> logger)
{
    public async Task HandleAsync(HttpContext context)
    {
        // A known route with a method nobody asked for carries the router's own answer, 405; the host's is 404.
        if (context.GetEndpoint()?.Metadata.GetMetadata<HttpEndpoint>() is not { } endpoint)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        if (!limit.TryEnter(out var entered))
        {
            context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            return;
        }

        try
        {
            await entered;
            if (keys.Accept(endpoint.Trigger.AuthLevel, context.Request))
                await InvokeAsync(endpoint, context);
            else
                context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        }
        finally
        {
            limit.Leave();
        }
    }

    private async Task InvokeAsync(HttpEndpoint endpoint, HttpContext context)
    {
        await using var invocation = new InvocationContext(endpoint.Function, services, tokens.Token)
        {
            HttpContext = context,
            Values = context.Request.RouteValues!,
        };
        context.Features.Set<IServiceProvidersFeature>(new InvocationServices(invocation));
        try
        {
            await pipeline.RunAsync(invocation);
            if (!await HttpResults.TryExecuteAsync(invocation))
                Log.NoHttpResult(logger, endpoint.Function.Name, invocation.InvocationId);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The client went away, so nobody is left to answer.
            return;
        }
        // The edge: whatever a function throws becomes an answer that tells nothing.
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            Log.FunctionFailed(logger, endpoint.Function.Name, invocation.InvocationId, e);
            Fail(context);
            return;
        }

        if (QueueOutputs.Any(invocation))
            await SendOutputsAsync(invocation, context);
    }

    /// <summary>The answer is out before the outputs are, so what happens to them changes nothing for the caller.</summary>
    private async Task SendOutputsAsync(InvocationContext invocation, HttpContext context)
    {
        try
        {
            await context.Response.CompleteAsync();
            await outputs.SendAsync(invocation);
        }
        // The edge: nobody is left to tell but the log.
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            Log.OutputsFailed(logger, invocation.Function.Name, invocation.InvocationId, e);
        }
    }

    private static void Fail(HttpContext context)
    {
        if (context.Response.HasStarted)
        {
            context.Abort();
            return;
        }

        context.Response.Clear();
        context.Response.StatusCode = StatusCodes.Status500InternalServerError;
    }
}
