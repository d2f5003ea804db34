using System.Text;
using ContactFunctions.Domain.Evidence.Export;
using ContactFunctions.Domain.Messages;

namespace ContactFunctions.Domain.Evidence.Print;

/// <summary>Plain text. Every line of what people wrote is indented, so that nobody can write a line that looks like the record's own.</summary>
public sealed class TextPrint(PrintWords words) : IPrint
{
    private const string Indent = "    ";

    public string Begin(ConversationFacts facts)
    {
        var text = new StringBuilder();
        text.Append(words.Title).Append("\n\n");
        foreach (var (name, value) in PrintFacts.Of(facts, words))
            text.Append(name).Append(": ").Append(OneLine(value)).Append('\n');
        return text.Append('\n').ToString();
    }

    public string Entry(Entry entry, DeliveryFacts? delivery, bool isWithdrawn)
    {
        var text = new StringBuilder($"#{entry.Number}  {PrintWords.Time(entry.SentAt)}  {OneLine(words.Who(entry.Author))}");
        foreach (var mark in PrintFacts.Marks(entry, delivery, isWithdrawn, words))
            text.Append($"  [{OneLine(mark)}]");
        text.Append('\n');
        var said = entry.IsErased ? words.Erased : entry.Text;
        foreach (var line in said.Length == 0 ? [] : said.ReplaceLineEndings("\n").Split('\n'))
            text.Append(Indent).Append(line).Append('\n');
        foreach (var file in entry.Attachments)
            text.Append(Indent).Append(OneLine(PrintFacts.File(file))).Append('\n');
        if (entry.Choices.Count > 0)
            text.Append(Indent).Append(words.Choices).Append(": ").Append(OneLine(string.Join(" / ", entry.Choices))).Append('\n');
        return text.ToString();
    }

    public string End(IReadOnlyList<Seal> seals, ExportEnd end)
    {
        var text = new StringBuilder($"\n{words.Seals}\n");
        foreach (var seal in seals)
            text.Append($"{words.Sealed} {PrintWords.Time(seal.SealedAt)}  {words.Covers} 1–{seal.Entries}  {words.Key} {seal.KeyId}{(seal.TimeStamp is null ? "" : $"  ({words.Stamped})")}\n");
        if (seals.Count == 0)
            text.Append(words.NotSealed).Append('\n');
        return text.Append($"{words.LastHash}: {end.LastHash}\n{words.Exported} {PrintWords.Time(end.ExportedAt)} {words.By} {end.By}\n\n{words.Notice}\n").ToString();
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}
