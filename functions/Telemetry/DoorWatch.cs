using System.Diagnostics;
using ContactFunctions.Ports.Telemetry;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace ContactFunctions.Functions.Telemetry;

/// <summary>The span of every HTTP function and the count of its requests. Around everything else, so that errors have their answer by then.</summary>
/// <remarks>
/// The caller's <c>traceparent</c> gives the number of the trace and nothing else: whether it is kept is decided here, and baggage is not read.
/// Neither the address nor the query is noted: they carry links, secrets and what people search for.
/// </remarks>
public sealed class DoorWatch : IFunctionsWorkerMiddleware
{
    private static readonly string[] Classes = ["1xx", "2xx", "3xx", "4xx", "5xx"];

    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        if (context.GetHttpContext() is not { } http)
        {
            await next(context);
            return;
        }

        var function = context.FunctionDefinition.Name;
        http.Response.OnCompleted(static door => ((Door)door).CountAsync(), new Door(function, http.Response));
        using var span = Traces.Continue(function, ActivityKind.Server, context.TraceContext.TraceParent)?.SetTag(Tags.Function, function);
        try
        {
            await next(context);
            if (context.GetInvocationResult().Value is IStatusCodeActionResult { StatusCode: { } status })
                Answered(span, status);
        }
        // Only noted in passing.
        catch (Exception e) when (span.Failed(e))
        {
            throw;
        }
    }

    private static void Answered(Activity? span, int status)
    {
        span?.SetTag(Tags.StatusClass, ClassOf(status));
        if (status >= StatusCodes.Status500InternalServerError)
            span?.SetStatus(ActivityStatusCode.Error);
    }

    private static string ClassOf(int status) => Classes[Math.Clamp(status / 100, 1, Classes.Length) - 1];

    private sealed record Door(string Function, HttpResponse Response)
    {
        public Task CountAsync()
        {
            Measures.DoorRequests.Add(1, new(Tags.Function, Function), new(Tags.StatusClass, ClassOf(Response.StatusCode)));
            return Task.CompletedTask;
        }
    }
}
