using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Conversations.Record;
using ContactFunctions.Domain.Messages;
using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Domain.Texting.Sends;

namespace ContactFunctions.Ports;

/// <summary>The record of conversations: what was said, in order, once.</summary>
/// <remarks>
/// Every change is decided by <see cref="RecordRules"/> on the newest head and stored in one transaction under the head's ETag. Changes that
/// wait for one conversation are grouped into one transaction; a lost race reads the head again and decides again, and is never the
/// caller's error. A caller that gives up early (cancellation) leaves the change done or not done, never half done.
/// </remarks>
public interface IConversationRecord
{
    /// <summary>The stored head, read now; null when there is no such conversation.</summary>
    Task<ConversationHead?> FindAsync(string conversationId, CancellationToken cancellation);

    /// <summary>The head as this host read or wrote it last; null when it knows nothing. Asks nothing of storage and proves nothing.</summary>
    ConversationHead? Remembered(string conversationId);

    /// <summary>
    /// Begins a record, or finds the one that the same id began before. Never changes an existing one; compares no fingerprints, that is the
    /// caller's to judge from <see cref="Opened.Head"/>.
    /// </summary>
    Task<Opened> OpenAsync(OpenConversation open, CancellationToken cancellation);

    /// <summary>
    /// Decides and stores one change. A repeat of the same <see cref="RecordCommand.Key"/> with the same content answers as the first time,
    /// whatever has happened since; with other content it is refused with <see cref="ClientMessageIdReused"/>. An unknown conversation is
    /// <see cref="NotFound"/>. Refusals of the rules pass through.
    /// </summary>
    Task<Outcome<Recorded>> ApplyAsync(string conversationId, RecordCommand command, CancellationToken cancellation);

    /// <summary>Entries after a place, ascending and complete up to <paramref name="limit"/> (1 to 200).</summary>
    Task<IReadOnlyList<Entry>> ReadAsync(string conversationId, ReadFrom from, int limit, CancellationToken cancellation);

    /// <summary>
    /// The conversation that a standing address names, inserted with <paramref name="proposedId"/> when there is none: of two at once one
    /// wins and both get its id.
    /// </summary>
    Task<string> NameAsync(StandingAddress address, string proposedId, CancellationToken cancellation);

    /// <summary>The conversation that a standing address names; null when it names none.</summary>
    Task<string?> NamedAsync(StandingAddress address, CancellationToken cancellation);

    /// <summary>Lets a standing address name <paramref name="newId"/> if it still names <paramref name="oldId"/>; answers what it names afterwards.</summary>
    Task<string> RenameAsync(StandingAddress address, string oldId, string newId, CancellationToken cancellation);

    /// <summary>How the send of an entry stands, read now; null when it needs no sending.</summary>
    Task<Send?> SendOfAsync(string conversationId, long entry, CancellationToken cancellation);

    /// <summary>
    /// Decides by <see cref="SendRules"/> on the newest row and stores under its ETag: of all who begin a send, one is not refused.
    /// <see cref="NotFound"/> when the entry needs no sending.
    /// </summary>
    Task<Outcome<Send>> StepAsync(string conversationId, long entry, SendStep step, CancellationToken cancellation);

    /// <summary>How the sends of the given entries stand; entries that need no sending are left out.</summary>
    Task<IReadOnlyDictionary<long, Send>> DeliveriesAsync(string conversationId, IReadOnlyList<long> entries, CancellationToken cancellation);
}
