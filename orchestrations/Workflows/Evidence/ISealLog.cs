namespace ContactFunctions.Workflows.Evidence;

public interface ISealLog
{
    void Failed(string conversationId, Exception exception);
}
