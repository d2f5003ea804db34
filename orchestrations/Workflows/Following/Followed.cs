using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Messages;
using ContactFunctions.Domain.Process;

namespace ContactFunctions.Workflows.Following;

/// <param name="Entries">What the record wrote just now; empty when it was up to date.</param>
/// <param name="Course">What is ahead of the conversation now.</param>
public sealed record Followed(ConversationHead Head, IReadOnlyList<Entry> Entries, Course Course);
