using System.Globalization;

namespace ContactFunctions.Domain.Messages;

/// <summary>Ids of messages: the conversation's and the number of the entry.</summary>
public static class MessageIds
{
    public static string Of(string conversationId, long entry) => $"{conversationId}-{entry.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>The entry that an id means; null when it is not an id of this conversation.</summary>
    public static long? EntryOf(string conversationId, string messageId) =>
        messageId.Length > conversationId.Length + 1
        && messageId.StartsWith(conversationId, StringComparison.Ordinal) && messageId[conversationId.Length] == '-'
        && long.TryParse(messageId.AsSpan(conversationId.Length + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var entry)
        && entry > 0 && Of(conversationId, entry) == messageId
            ? entry
            : null;
}
