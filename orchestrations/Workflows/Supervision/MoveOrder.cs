namespace ContactFunctions.Workflows.Supervision;

/// <param name="CommandId">The caller's idempotency key, for each conversation of its own.</param>
/// <param name="Conversations">Null: whatever waits in the queue, longest first.</param>
/// <param name="Max">1 to <see cref="MoveQueue.ConversationsMax"/>.</param>
public sealed record MoveOrder(string From, string To, string By, string CommandId, IReadOnlyList<string>? Conversations, int Max);

/// <param name="Moved">How many are in the other queue now, those of earlier tries included.</param>
public sealed record MoveResult(int Moved, IReadOnlyList<NotMoved> Refused);

/// <param name="Code">That of a refusal.</param>
public sealed record NotMoved(string ConversationId, string Code);
