using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Messages;
using ContactFunctions.Ports;

namespace ContactFunctions.Workflows.FollowUps;

/// <summary>What staff wrote that the customer has not seen.</summary>
/// <param name="Person">Who wrote the last of it, as customers know them.</param>
/// <param name="Texts">In order; empty when everything was taken back.</param>
public sealed record UnreadWords(string Person, IReadOnlyList<string> Texts)
{
    /// <summary>More is not read: what goes out is cut anyway.</summary>
    private const int TextsMax = 50;

    public static async Task<UnreadWords> OfAsync(IConversationRecord record, ConversationHead head)
    {
        var agreed = head.FollowUp!;
        var entries = await record.ReadAsync(head.Id, ReadFrom.Seq(agreed.UnreadFrom - 1), TextsMax, CancellationToken.None);
        var unread = entries.Where(entry => entry.Seq <= agreed.UnreadTo && entry is { Kind: EntryKind.Text, Author.Role: AuthorRole.Operator, IsErased: false }
            && !head.Withdrawn.Contains(entry.Number)).ToList();
        return new(
            unread.LastOrDefault()?.Author.Name ?? head.OwnerName ?? "",
            [.. unread.Select(WordsOf).Where(words => words.Length > 0)]);
    }

    private static string WordsOf(Entry entry) =>
        string.Join(' ', [.. entry.Text.Length > 0 ? [entry.Text] : Array.Empty<string>(), .. entry.Attachments.Select(file => $"[{file.Name}]")]);
}
