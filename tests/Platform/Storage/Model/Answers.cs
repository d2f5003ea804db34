using ContactFunctions.Domain.Routing;

namespace ContactFunctions.Platform.Tests.Storage.Model;

/// <summary>What a caller is told is what was stored for them, once: a lost answer is neither a failure nor a second try.</summary>
internal static class Answers
{
    /// <param name="told">The placements that the caller was told of as changed.</param>
    public static void Check(Books books, string what, Call call, IReadOnlyList<Placement> told)
    {
        var stored = call.Stored.Order().ToList();
        var answered = told.Select(placement => (placement.ConversationId, placement.Version)).Order().ToList();
        books.Check("I2", stored.SequenceEqual(answered), () => $"{what}: answered {Listed(answered)}, stored {Listed(stored)}");
    }

    private static string Listed(List<(string Conversation, long Version)> changes) =>
        string.Join(", ", changes.Select(change => $"{change.Conversation} version {change.Version}")) is { Length: > 0 } list ? list : "no change";
}
