using System.Text;
using System.Text.Json;

namespace ContactFunctions.DurableEngine.Histories;

/// <summary>A history as text: one JSON object a line, ASCII only, so that it may be cut anywhere.</summary>
internal static class HistoryText
{
    public static string Write(IEnumerable<HistoryEvent> events)
    {
        var text = new StringBuilder();
        foreach (var line in events)
            text.Append(JsonSerializer.Serialize(line, HistoryJson.Default.HistoryEvent)).Append('\n');
        return text.ToString();
    }

    public static List<HistoryEvent> Read(string text)
    {
        var events = new List<HistoryEvent>();
        foreach (var line in text.AsSpan().EnumerateLines())
            if (!line.IsEmpty)
                events.Add(JsonSerializer.Deserialize(line, HistoryJson.Default.HistoryEvent)!);
        return events;
    }
}
