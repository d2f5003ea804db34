namespace ContactFunctions.Domain.Conversations;

/// <summary>Nothing of the conversation may be erased while it is held.</summary>
/// <param name="By">Staff id.</param>
public sealed record LegalHold(string By, DateTimeOffset At, string Reason);
