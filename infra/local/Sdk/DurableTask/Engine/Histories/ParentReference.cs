namespace ContactFunctions.DurableEngine.Histories;

/// <summary>The call of a parent that this instance answers.</summary>
internal sealed record ParentReference(string Name, string InstanceId, string ExecutionId, int TaskId);
