namespace ContactFunctions.Workflows.Dispatch;

/// <summary>What operations wants to see of matching; ids and durations only.</summary>
public interface IDispatchLog
{
    void Claimed(string conversationId, string operatorId, TimeSpan waited);

    void Failed(Exception exception);
}
