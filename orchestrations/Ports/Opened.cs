using ContactFunctions.Domain.Conversations;

namespace ContactFunctions.Ports;

/// <param name="Head">As stored now.</param>
/// <param name="IsNew">False when an earlier call with the same id began it.</param>
public sealed record Opened(ConversationHead Head, bool IsNew);
