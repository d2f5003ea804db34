namespace ContactFunctions.Domain.Organisations.Document;

/// <summary>How long things are kept.</summary>
public sealed record RetentionDocument : Part
{
    /// <summary>Days after its end for which what was said in a conversation is kept, 1 to 36,500; absent: for good.</summary>
    public int? ConversationDays { get; init; }
}
