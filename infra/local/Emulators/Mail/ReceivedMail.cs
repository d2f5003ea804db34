namespace ContactFunctions.Emulators;

/// <summary>A mail that the sink took.</summary>
/// <param name="Id">1, 2, 3 … in order of arrival.</param>
/// <param name="MessageId">As the sender wrote it, brackets included; null without one.</param>
/// <param name="Text">The plain text, decoded.</param>
public sealed record ReceivedMail(
    int Id, DateTimeOffset At, string From, IReadOnlyList<string> To, string Subject, string? MessageId, string Text);
