using Azure;
using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Functions.Hosting.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Logging;

namespace ContactFunctions.Functions.Hosting.Pipeline;

/// <summary>The edge of every HTTP function: what a door threw becomes an answer that tells a client what to do and nothing else.</summary>
public sealed class HttpErrors(ILogger<HttpErrors> logger) : IFunctionsWorkerMiddleware
{
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        if (context.GetHttpContext() is not { } http)
        {
            await next(context);
            return;
        }

        try
        {
            await next(context);
        }
        // Of a door anything may come, and whatever it is, a client gets problem details and the log gets the rest.
        catch (Exception e) when (!http.Response.HasStarted)
        {
            context.GetInvocationResult().Value = Answer(e, context, http);
        }
    }

    private IActionResult Answer(Exception exception, FunctionContext context, HttpContext http)
    {
        // Nobody reads what is sent to a client that left, but the function did not fail either.
        if (http.RequestAborted.IsCancellationRequested)
            return Answers.Nothing();
        var refusal = Refusal(exception);
        if (refusal is InternalError or Unavailable)
            Log.DoorFailed(logger, context.FunctionDefinition.Name, context.InvocationId, exception);
        return Answers.Refused(refusal);
    }

    private static Refusal Refusal(Exception exception) => exception switch
    {
        BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => new BodyTooLarge(Bodies.BodyLimits.JsonBytesMax),
        BadHttpRequestException => new BadRequest(),
        FunctionInputConverterException => new NotFound(),
        OperationCanceledException or TimeoutException => new Unavailable("The answer took too long."),
        RequestFailedException or HttpRequestException => new Unavailable("A service behind this one does not answer."),
        _ => new InternalError(),
    };
}
