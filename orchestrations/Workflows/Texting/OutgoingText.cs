using ContactFunctions.Domain.Messages;

namespace ContactFunctions.Workflows.Texting;

/// <summary>An entry as a text can carry it: choices as lines, files by their names.</summary>
public static class OutgoingText
{
    public static string Of(Entry entry) => string.Join('\n', Lines(entry));

    private static IEnumerable<string> Lines(Entry entry)
    {
        if (entry.Text.Length > 0)
            yield return entry.Text;
        foreach (var choice in entry.Choices)
            yield return $"- {choice}";
        foreach (var file in entry.Attachments)
            yield return $"[{file.Name}]";
    }
}
