using System.Globalization;

namespace ContactFunctions.Workflows.Texting;

/// <summary>What goes along with a text and comes back in its reports: <c>{conversation}|{entry}|{attempt}</c>.</summary>
/// <param name="Attempt">0 in tags of earlier releases, which had none.</param>
public sealed record SendTag(string ConversationId, long Entry, int Attempt)
{
    private const int ConversationCharactersMax = 128;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{ConversationId}|{Entry}|{Attempt}");

    /// <summary>Null for what is no tag of ours.</summary>
    public static SendTag? Read(string? tag)
    {
        if (tag?.Split('|') is not [{ Length: > 0 and <= ConversationCharactersMax } id, var number, .. var rest] || rest.Length > 1 || !id.All(IsPlain))
            return null;
        var attempt = 0;
        return long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var entry)
            && (rest.Length == 0 || int.TryParse(rest[0], NumberStyles.None, CultureInfo.InvariantCulture, out attempt))
                ? new SendTag(id, entry, attempt)
                : null;
    }

    /// <summary>Whatever else stands there cannot be a key, and a report that cannot be looked up would be sent again for a day.</summary>
    private static bool IsPlain(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or ':';
}
