using ContactFunctions.Functions.Auth;
using ContactFunctions.Functions.Hosting.Audits;
using ContactFunctions.Functions.Hosting.Problems;
using ContactFunctions.Workflows.Reading;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace ContactFunctions.Functions.Hosting.Pipeline;

/// <summary>Writes down what staff look at, before they see it: an answer that could not be written down is not given.</summary>
public sealed class AuditReads(ReadLog log) : IFunctionsWorkerMiddleware
{
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        await next(context);
        if (AuditTable.Of(context.FunctionDefinition.Name) is Audited.Read read
            && context.GetHttpContext()?.Features.Get<StaffVisit>() is { } visit
            && context.GetInvocationResult().Value is not ProblemAnswer)
            await log.NoteAsync(visit.Who.Id, read.Action, visit.About ?? read.Target, CancellationToken.None);
    }
}
