using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Evidence;
using ContactFunctions.Domain.Evidence.Export;
using ContactFunctions.Domain.Messages;

namespace ContactFunctions.Ports;

/// <summary>Conversations as a whole: read from end to end, and emptied for good. Everything may be repeated.</summary>
public interface IEvidence
{
    /// <summary>Entries 1 to <paramref name="through"/>, ascending, page by page.</summary>
    IAsyncEnumerable<Entry> EntriesAsync(string conversationId, long through, CancellationToken cancellation);

    /// <summary>How sends stand, ascending, page by page.</summary>
    IAsyncEnumerable<DeliveryFacts> DeliveriesAsync(string conversationId, CancellationToken cancellation);

    /// <summary>Ascending by what they cover.</summary>
    Task<IReadOnlyList<Seal>> SealsAsync(string conversationId, CancellationToken cancellation);

    /// <summary>Takes the content out of these entries, and what recognises repeats of messages.</summary>
    Task EraseAsync(string conversationId, EntryRanges numbers, CancellationToken cancellation);

    /// <summary>The address no longer names this conversation; nothing when it names another.</summary>
    Task ForgetAddressAsync(StandingAddress address, string conversationId, CancellationToken cancellation);

    /// <summary>No address names this conversation any more. Looks through all of them: for conversations that took one on their way.</summary>
    Task ForgetAddressesAsync(string conversationId, CancellationToken cancellation);

    /// <summary>Notes that an erasure has begun or is due, until it is <see cref="DoneAsync"/>: a host that dies does not leave it half done.</summary>
    Task NoteDueAsync(DueErasure due, CancellationToken cancellation);

    Task DoneAsync(string conversationId, CancellationToken cancellation);

    Task<IReadOnlyList<DueErasure>> DueAsync(CancellationToken cancellation);

    /// <summary>The first day whose conversations retention has not looked at; null: it never did.</summary>
    Task<DateOnly?> RetentionDayAsync(CancellationToken cancellation);

    Task NoteRetentionDayAsync(DateOnly day, CancellationToken cancellation);
}

/// <param name="By">Staff id, or <c>system</c>.</param>
/// <param name="Address">The standing address that named it; null: none. Kept until it is forgotten.</param>
/// <param name="Visitor">The customer record of somebody whom nobody vouched for, to go with their last conversation; null: it is another's to erase.</param>
/// <param name="OnlyIfKeptTooLong">Erase it only if retention demands it.</param>
public sealed record DueErasure(string ConversationId, string By, StandingAddress? Address = null, string? Visitor = null, bool OnlyIfKeptTooLong = false)
{
    /// <summary>Who erases when nobody asked for it.</summary>
    public const string System = "system";
}
