using System.Diagnostics;
using ContactFunctions.Domain.Process;
using ContactFunctions.Ports.Telemetry;
using ContactFunctions.Workflows.Duties;

namespace ContactFunctions.Functions.Durable;

/// <summary>
/// The span of a duty. It is made where a duty is carried out and not in the orchestrator, which is replayed; the context lies in the course, so
/// that a replay finds the same one. What is due at once is part of the request that demanded it. What its time makes due is a trace of its own that
/// names the request.
/// </summary>
internal static class DutyTrace
{
    public static async Task<Course> AroundAsync(DutyOrder order, Func<Task<Course>> perform)
    {
        using var span = Begin(order.Duty.Kind, order.Course.TraceParent)?
            .SetTag(Tags.Conversation, order.Course.ConversationId).SetTag(Tags.Duty, order.Duty.Kind.ToString());
        try
        {
            return await perform() with { TraceParent = Traces.Here };
        }
        // Only noted in passing.
        catch (Exception e) when (span.Failed(e))
        {
            throw;
        }
    }

    private static Activity? Begin(DutyKind kind, string? cause) => IsAtOnce(kind)
        ? Traces.Continue($"duty {kind}", ActivityKind.Consumer, cause)
        : Traces.Follow($"duty {kind}", ActivityKind.Consumer, cause);

    private static bool IsAtOnce(DutyKind kind) => kind is DutyKind.Match or DutyKind.DrainOutbox or DutyKind.CallWebhook or DutyKind.Seal;
}
