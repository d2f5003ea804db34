namespace ContactFunctions.Workflows.Reading;

/// <summary>Who wants to see or change a conversation, as their token proves it.</summary>
public abstract record Reader
{
    /// <summary>The customer of exactly one conversation.</summary>
    public sealed record Customer(string ConversationId) : Reader;

    /// <param name="MayWatch">True for supervisors and admins: every conversation.</param>
    public sealed record Staff(string OperatorId, string Name, bool MayWatch) : Reader;
}
