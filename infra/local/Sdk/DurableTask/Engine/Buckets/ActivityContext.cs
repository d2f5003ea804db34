using Microsoft.DurableTask;

namespace ContactFunctions.DurableEngine.Buckets;

internal sealed class ActivityContext(TaskName name, string instanceId) : TaskActivityContext
{
    public override TaskName Name => name;

    public override string InstanceId => instanceId;
}
