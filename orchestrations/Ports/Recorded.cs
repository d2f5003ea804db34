using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Messages;

namespace ContactFunctions.Ports;

/// <summary>What one change did to the record.</summary>
/// <param name="Head">The head after it. For a repeat: the head as it is now.</param>
/// <param name="Entries">The entries that it wrote; for a repeat those of the first time.</param>
/// <param name="IsRepeat">True when the key was known already, or there was nothing to do.</param>
public sealed record Recorded(ConversationHead Head, IReadOnlyList<Entry> Entries, bool IsRepeat);
