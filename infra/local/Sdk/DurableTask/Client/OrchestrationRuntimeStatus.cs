namespace Microsoft.DurableTask.Client;

public enum OrchestrationRuntimeStatus
{
    Running,

    Completed,

    [Obsolete("Never reported; an instance that continued as new is running.")]
    ContinuedAsNew,

    Failed,

    [Obsolete("Never reported; there is only termination.")]
    Canceled,

    Terminated,

    Pending,

    Suspended,
}
