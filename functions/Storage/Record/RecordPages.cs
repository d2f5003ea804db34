using ContactFunctions.Domain.Conversations;

namespace ContactFunctions.Functions.Storage.Record;

/// <summary>
/// Where the entries of a long conversation are. The newest are in its own partition, where they are written; older ones are put away page by
/// page into partitions of their own, so that the one that is written to stays small however long people talk.
/// </summary>
internal static class RecordPages
{
    /// <summary>Entries of a page.</summary>
    public const int PageEntries = 250;

    /// <summary>Entries from which on the oldest page is put away.</summary>
    public const int LiveEntriesMax = 2 * PageEntries;

    /// <summary>Pages count from 0.</summary>
    public static long PageOf(long entry) => (entry - 1) / PageEntries;

    public static long FirstOf(long page) => (page * PageEntries) + 1;

    public static long LastOf(long page) => (page + 1) * PageEntries;

    /// <summary>The partition that holds an entry.</summary>
    /// <param name="putAway">Number of the last entry that was put away; 0 for none.</param>
    public static string PartitionOf(string conversationId, long entry, long putAway) =>
        entry > putAway ? conversationId : Page(conversationId, PageOf(entry));

    /// <summary>Partition of a page.</summary>
    public static string Page(string conversationId, long page) => $"{conversationId}~{KeyText.Number(page)}";

    /// <summary>Partition that tells on which page an idempotency key is: one row a page.</summary>
    public static string Index(string conversationId) => $"{conversationId}~keys";

    /// <summary>Whether there is a whole page to put away.</summary>
    public static bool IsLong(ConversationHead head, long putAway) => head.LastEntry - putAway >= LiveEntriesMax;
}
