using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Messages;
using ContactFunctions.Ports.Telemetry;

namespace ContactFunctions.Functions.Storage.Record;

/// <summary>Counts what people and bots wrote, once, where it becomes part of the record.</summary>
internal static class MessageCount
{
    public static void Add(ConversationHead head, AuthorRole author) => Measures.Messages.Add(
        1,
        new(Tags.Channel, head.Channel),
        new(Tags.Direction, author is AuthorRole.Customer ? "in" : "out"),
        new(Tags.Author, Name(author)));

    private static string Name(AuthorRole role) => role switch
    {
        AuthorRole.Customer => "customer",
        AuthorRole.Operator => "operator",
        AuthorRole.Bot => "bot",
        AuthorRole.System => "system",
    };
}
