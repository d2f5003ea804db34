using System.Diagnostics;
using ContactFunctions.Domain.Process;
using ContactFunctions.Ports;
using ContactFunctions.Ports.Telemetry;
using ContactFunctions.Workflows;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace ContactFunctions.Functions.Durable;

/// <summary>The process of conversations as durable instances.</summary>
/// <remarks>
/// The two builds report an instance that exists, is finished or is unknown with different exceptions, so after any failure the instance
/// itself is asked: what matters is how it stands now.
/// </remarks>
public sealed class DurableProcess(DurableTaskClient client) : IProcess
{
    public async Task StartAsync(Course course, CancellationToken cancellation)
    {
        using var span = Begin("start", course);
        try
        {
            await client.ScheduleNewOrchestrationInstanceAsync(
                ConversationVersions.Newest, course with { TraceParent = Traces.Here }, new StartOrchestrationOptions(course.InstanceId), cancellation);
        }
        // Refused because it runs: that is what was wanted. Anything else is rethrown.
        catch (Exception e) when (e is not OperationCanceledException)
        {
            if (!await IsLiveAsync(course.InstanceId, cancellation))
                throw;
        }
    }

    public async Task SignalAsync(Course course, CancellationToken cancellation)
    {
        using var span = Begin(ConversationWorkflow.Signal, course);
        try
        {
            await client.RaiseEventAsync(course.InstanceId, ConversationWorkflow.Signal, course with { TraceParent = Traces.Here }, cancellation);
        }
        // Refused because it has finished: nobody is left to be told. Anything else is rethrown.
        catch (Exception e) when (e is not OperationCanceledException)
        {
            if (await IsLiveAsync(course.InstanceId, cancellation))
                throw;
        }
    }

    public async Task<bool> IsLiveAsync(string instanceId, CancellationToken cancellation) =>
        await client.GetInstanceAsync(instanceId, cancellation) is { IsCompleted: false };

    private static Activity? Begin(string what, Course course) =>
        Traces.Begin($"process {what}", ActivityKind.Producer)?.SetTag(Tags.Conversation, course.ConversationId);
}
