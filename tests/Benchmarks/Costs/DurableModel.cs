namespace ContactFunctions.Benchmarks.Costs;

/// <summary>
/// The storage operations of Durable Functions' Azure Storage provider, from its documentation and source (DurableTask.AzureStorage, June 2026).
/// Inputs stay far below the 45 KiB from which a message becomes a blob, so that no blob is counted.
/// </summary>
internal static class DurableModel
{
    public static Usage Of(DurableWork work)
    {
        var cancelled = Math.Max(0, work.Timers - work.Fired);
        return Starting * work.Starts + Raising * work.Events + Episode * work.Steps + Activity * work.Activities
            + Timer * work.Timers + Discarded * cancelled + Look * work.Looks + Purging * work.Starts;
    }

    /// <summary>The orchestrator's and the activities' executions, each replay one.</summary>
    public static double Executions(DurableWork work) => work.Steps + work.Activities + Math.Max(0, work.Timers - work.Fired);

    /// <summary>The instance is looked up, the message put into a control queue, a row written; the message is later taken and deleted.</summary>
    private static Usage Starting { get; } = Usage.Of(("table.operation", 2), ("queue.operation", 3));

    /// <summary>The client looks up the instance, puts the message; it is taken and deleted.</summary>
    private static Usage Raising { get; } = Usage.Of(("table.operation", 1), ("queue.operation", 3));

    /// <summary>Without extended sessions the history is read, new lines are one transaction with the sentinel row, the instance's row is updated.</summary>
    private static Usage Episode { get; } = Usage.Of(("table.operation", 3));

    /// <summary>Put into the work-item queue, taken, deleted; its result put into the control queue, taken, deleted.</summary>
    private static Usage Activity { get; } = Usage.Of(("queue.operation", 6));

    /// <summary>A message that stays hidden until its time, taken, deleted; also when it was cancelled, because it lies in the queue already.</summary>
    private static Usage Timer { get; } = Usage.Of(("queue.operation", 3));

    /// <summary>A cancelled timer still comes. An instance that runs on has an episode of it; of one that is over, history and state are read.</summary>
    private static Usage Discarded { get; } = Usage.Of(("table.operation", 3));

    private static Usage Look { get; } = Usage.Of(("table.operation", 1));

    /// <summary>After the days that finished instances are kept: found by a query, history read, deleted in one transaction with its row apart, blobs looked for.</summary>
    private static Usage Purging { get; } = Usage.Of(("table.operation", 4), ("blob.write", 1));
}
