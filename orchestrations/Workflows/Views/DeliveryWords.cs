using ContactFunctions.Domain.Texting.Sends;

namespace ContactFunctions.Workflows.Views;

/// <summary>How a send is shown.</summary>
public static class DeliveryWords
{
    /// <param name="send">Null: it needs no sending.</param>
    public static MessageView Of(MessageView message, Send? send) =>
        send is null ? message : message with { Delivery = Name(send.State), DeliveryReason = Name(send.Reason), DeliveryAt = At(send) };

    public static DeliveryChanged Changed(string conversationId, string messageId, long? seq, Send send) =>
        new(conversationId, messageId, seq, Name(send.State)!, Name(send.Reason), At(send));

    private static DateTimeOffset? At(Send send) => send.State is DeliveryState.Scheduled ? send.NotBefore : null;

    private static string? Name<T>(T? value)
        where T : struct, Enum => value?.ToString() is { } name ? Name(name) : null;

    private static string? Name<T>(T value)
        where T : struct, Enum => Name(value.ToString());

    private static string Name(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
