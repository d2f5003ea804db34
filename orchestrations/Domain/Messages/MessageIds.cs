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

    /// <summary>The key of a message that came in by another channel than the conversation's. Clients cannot make one: their keys have no bar.</summary>
    public static string KeyFrom(string channel, string eventId) => $"{channel}|{eventId}";

    /// <summary>The channel of such a key; null for every other.</summary>
    public static string? ChannelOf(string? clientMessageId) =>
        clientMessageId is not null && clientMessageId.IndexOf('|', StringComparison.Ordinal) is > 0 and var end ? clientMessageId[..end] : null;
}
