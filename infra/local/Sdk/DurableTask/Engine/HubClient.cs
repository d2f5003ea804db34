using ContactFunctions.DurableEngine.Buckets;
using ContactFunctions.DurableEngine.Instances;
using ContactFunctions.DurableEngine.Replay;
using ContactFunctions.DurableEngine.Routing;
using ContactFunctions.DurableEngine.Storage;
using ContactFunctions.DurableEngine.Histories;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace ContactFunctions.DurableEngine;

/// <summary>The hub's client. A call that changes an instance returns when the change is stored.</summary>
internal sealed class HubClient(HubParts parts, Router router, HubReader reader) : DurableTaskClient(parts.Options.HubName)
{
    public override async Task<string> ScheduleNewOrchestrationInstanceAsync(
        TaskName orchestratorName, object? input = null, StartOrchestrationOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(orchestratorName.Name, nameof(orchestratorName));
        var id = options?.InstanceId ?? Guid.NewGuid().ToString("N");
        var start = new Start(
            orchestratorName, Write(id, input, "input"), null, options?.StartAt, options?.Tags, CheckStatuses(options?.DedupeStatuses));
        return await AskAsync(id, start, cancellation) == Answer.AlreadyExists
            ? throw new InvalidOperationException($"An Orchestration instance with the ID {id} already exists.")
            : id;
    }

    public override async Task RaiseEventAsync(
        string instanceId, string eventName, object? eventPayload = null, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(eventName);
        if (await AskAsync(instanceId, new Raise(eventName, Write(instanceId, eventPayload, "event")), cancellation) == Answer.Finished)
            throw HasFinished(instanceId, "takes no more events");
    }

    public override async Task TerminateInstanceAsync(
        string instanceId, TerminateInstanceOptions? options = null, CancellationToken cancellation = default) =>
        Expect(instanceId, "cannot be terminated", await AskAsync(
            instanceId, new Terminate(Write(instanceId, options?.Output, "output"), options?.Recursive ?? false), cancellation));

    public override async Task SuspendInstanceAsync(string instanceId, string? reason = null, CancellationToken cancellation = default) =>
        Expect(instanceId, "cannot be suspended", await AskAsync(instanceId, new Suspend(reason), cancellation));

    public override async Task ResumeInstanceAsync(string instanceId, string? reason = null, CancellationToken cancellation = default) =>
        Expect(instanceId, "cannot be resumed", await AskAsync(instanceId, new Resume(reason), cancellation));

    public override async Task<OrchestrationMetadata?> GetInstancesAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default)
    {
        InstanceId.Check(instanceId);
        HubCounts.Looked();
        return await reader.LookAsync(instanceId, cancellation) is { } head ? Describe(head, getInputsAndOutputs) : null;
    }

    public override async Task<OrchestrationMetadata> WaitForInstanceStartAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default) => Describe(
            await reader.WaitAsync(instanceId, head => head.Status != OrchestrationRuntimeStatus.Pending, cancellation), getInputsAndOutputs);

    public override async Task<OrchestrationMetadata> WaitForInstanceCompletionAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default) => Describe(
            await reader.WaitAsync(instanceId, head => head.IsFinal, cancellation), getInputsAndOutputs);

    public override AsyncPageable<OrchestrationMetadata> GetAllInstancesAsync(OrchestrationQuery? filter = null)
    {
        filter ??= new();
        var query = new HeadQuery(filter.CreatedFrom, filter.CreatedTo, [.. filter.Statuses ?? []], filter.InstanceIdPrefix);
        return Pageable.Create(async (token, size, cancellation) =>
        {
            var page = await parts.Store.QueryAsync(query, size ?? filter.PageSize, token ?? filter.ContinuationToken, cancellation);
            return new Page<OrchestrationMetadata>(
                [.. page.Heads.Select(head => Describe(head, filter.FetchInputsAndOutputs))], page.Next);
        });
    }

    public override async Task<PurgeResult> PurgeInstanceAsync(
        string instanceId, PurgeInstanceOptions? options = null, CancellationToken cancellation = default) =>
        new(await AskAsync(instanceId, new Purge(), cancellation) == Answer.Done ? 1 : 0);

    public override async Task<PurgeResult> PurgeAllInstancesAsync(
        PurgeInstancesFilter filter, PurgeInstanceOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var started = parts.Clock.GetTimestamp();
        var purged = 0;
        var query = new OrchestrationQuery(filter.CreatedFrom, filter.CreatedTo, filter.Statuses);
        await foreach (var instance in GetAllInstancesAsync(query).WithCancellation(cancellation))
        {
            if (filter.Timeout is { } timeout && parts.Clock.GetElapsedTime(started) >= timeout)
                return new(purged, false);
            if (instance.IsCompleted)
                purged += (await PurgeInstanceAsync(instance.InstanceId, options, cancellation)).PurgedInstanceCount;
        }

        return new(purged, true);
    }

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static IReadOnlyList<string>? CheckStatuses(IReadOnlyList<string>? statuses) =>
        statuses?.FirstOrDefault(status => !Enum.TryParse<OrchestrationRuntimeStatus>(status, ignoreCase: true, out _)) is { } unknown
            ? throw new ArgumentException($"'{unknown}' is no orchestration status.")
            : statuses;

    private static void Expect(string instanceId, string otherwise, Answer answer)
    {
        if (answer == Answer.NoSuchInstance)
            throw new InvalidOperationException($"There is no instance with the id '{instanceId}'; it {otherwise}.");
        if (answer == Answer.Finished)
            throw HasFinished(instanceId, otherwise);
    }

    private static InvalidOperationException HasFinished(string instanceId, string consequence) =>
        new($"The instance '{instanceId}' has finished; it {consequence}.");

    private Task<Answer> AskAsync(string instanceId, Message message, CancellationToken cancellation)
    {
        InstanceId.Check(instanceId);
        return router.AskAsync(new(Guid.NewGuid().ToString("N"), instanceId, message), cancellation);
    }

    private string? Write(string instanceId, object? value, string what)
    {
        var text = parts.Options.Converter.Write(value, what);
        if (text?.Length > Limits.PayloadCharsAdvised)
            Log.PayloadLarge(parts.Log, instanceId, text.Length);
        return text;
    }

    private OrchestrationMetadata Describe(InstanceHead head, bool withInputsAndOutputs) => new(head.Name, head.Id)
    {
        DataConverter = withInputsAndOutputs ? parts.Options.Converter : null,
        RuntimeStatus = head.Status,
        CreatedAt = head.CreatedAt,
        LastUpdatedAt = head.UpdatedAt,
        SerializedInput = withInputsAndOutputs ? head.Input : null,
        SerializedOutput = withInputsAndOutputs ? head.Output : null,
        SerializedCustomStatus = withInputsAndOutputs ? head.CustomStatus : null,
        Tags = head.Tags ?? new Dictionary<string, string>(),
        FailureDetails = head.Failure?.ToDetails(),
    };
}
