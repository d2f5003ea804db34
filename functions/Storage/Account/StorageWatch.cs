using System.Diagnostics;
using Azure.Core;
using Azure.Core.Pipeline;
using ContactFunctions.Ports.Telemetry;

namespace ContactFunctions.Functions.Storage.Account;

/// <summary>Counts requests to one table, to blobs or to queues, and makes a span of each that is part of something watched.</summary>
/// <remarks>
/// The clients of Azure can do so by themselves, but their spans hold the address, and the address of a row holds its keys: phones and names among
/// them. So they are not listened to, and this is the same in every build.
/// </remarks>
/// <param name="store">Name of the table, or the kind of storage; it is the only thing said of where a request goes.</param>
internal sealed class StorageWatch(string store) : HttpPipelinePolicy
{
    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        using var span = Begin(message.Request.Method);
        try
        {
            await ProcessNextAsync(message, pipeline);
        }
        // Only noted in passing.
        catch (Exception e) when (IsLost(e, span))
        {
            throw;
        }

        Count(Outcome(message.Response.Status));
        span?.SetTag(Tags.Outcome, message.Response.Status);
    }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        ProcessNext(message, pipeline);
        Count(Outcome(message.Response.Status));
    }

    private Activity? Begin(RequestMethod method) =>
        Traces.Begin(store, ActivityKind.Client)?.SetTag(Tags.Store, store).SetTag(Tags.Operation, method.Method);

    private bool IsLost(Exception fault, Activity? span)
    {
        Count("unanswered");
        return span.Failed(fault);
    }

    private void Count(string outcome) => Measures.StorageOperations.Add(1, new(Tags.Store, store), new(Tags.Outcome, outcome));

    /// <summary>Lost races are ordinary, and what they cost is counted apart.</summary>
    private static string Outcome(int status) => status switch
    {
        < 400 => "ok",
        404 => "none",
        409 or 412 => "conflict",
        429 or 503 => "throttled",
        _ => "failed",
    };
}
