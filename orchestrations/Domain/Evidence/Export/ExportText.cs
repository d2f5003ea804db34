using System.Text.Json;
using ContactFunctions.Domain.Messages;

namespace ContactFunctions.Domain.Evidence.Export;

/// <summary>Lines of an export as bytes, each with its end of line.</summary>
public static class ExportText
{
    public static byte[] Of(ConversationFacts facts) => Of(new ExportLine { Evidence = facts });

    public static byte[] Of(Entry entry) => Of(new ExportLine { Entry = EntryFacts.Of(entry) });

    public static byte[] Of(DeliveryFacts delivery) => Of(new ExportLine { Delivery = delivery });

    public static byte[] Of(Seal seal) => Of(new ExportLine { Seal = seal });

    public static byte[] Of(EvidenceKey key) => Of(new ExportLine { Key = KeyFacts.Of(key) });

    public static byte[] Of(ExportEnd end) => Of(new ExportLine { End = end });

    public static byte[] Of(ExportLine line) => [.. JsonSerializer.SerializeToUtf8Bytes(line, ExportJson.Exact.ExportLine), (byte)'\n'];

    /// <summary>Null for what is not exactly one line of an export, spelled as it is written.</summary>
    /// <param name="bytes">With its end of line.</param>
    public static ExportLine? Parse(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return JsonSerializer.Deserialize(bytes[..^1], ExportJson.Exact.ExportLine) is { } line && Of(line).AsSpan().SequenceEqual(bytes) ? line : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
