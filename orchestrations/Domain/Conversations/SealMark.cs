namespace ContactFunctions.Domain.Conversations;

/// <summary>How far the newest seal reaches.</summary>
/// <param name="Epoch">The stretch whose end it covers.</param>
public sealed record SealMark(int Epoch, long Entries);
