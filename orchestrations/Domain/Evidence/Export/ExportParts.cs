using System.Security.Cryptography;
using ContactFunctions.Domain.Messages;

namespace ContactFunctions.Domain.Evidence.Export;

/// <summary>An export taken apart, as far as it can be read.</summary>
public sealed class ExportParts
{
    private readonly List<Entry> entries = [];
    private readonly List<DeliveryFacts> deliveries = [];
    private readonly List<Seal> seals = [];
    private readonly List<KeyFacts> keys = [];

    private ExportParts()
    {
    }

    public ConversationFacts? Facts { get; private set; }

    public IReadOnlyList<Entry> Entries => entries;

    public IReadOnlyList<DeliveryFacts> Deliveries => deliveries;

    public IReadOnlyList<Seal> Seals => seals;

    public IReadOnlyList<KeyFacts> Keys => keys;

    public ExportEnd? End { get; private set; }

    /// <summary>Of every byte before the last line, lower-case hex.</summary>
    public string Sha256 { get; private set; } = "";

    /// <summary>The first line, counted from 1, that is not what it must be; null: every line is.</summary>
    public int? BadLine { get; private set; }

    /// <summary>The bad line was an entry, or lies between entries.</summary>
    public bool BadLineIsEntry { get; private set; }

    public static ExportParts Read(ReadOnlySpan<byte> file)
    {
        var parts = new ExportParts();
        var (start, number) = (0, 0);
        while (start < file.Length && parts.BadLine is null)
        {
            var length = file[start..].IndexOf((byte)'\n') + 1;
            if (length == 0)
                length = file.Length - start;
            number++;
            parts.Take(file.Slice(start, length), number);
            if (parts.End is not null)
                parts.Sha256 = Convert.ToHexStringLower(SHA256.HashData(file[..start]));
            start += length;
        }

        if (parts.BadLine is null && parts.End is null)
            parts.BadLine = number + 1;
        return parts;
    }

    private void Take(ReadOnlySpan<byte> bytes, int number)
    {
        if (bytes[^1] == '\n' && ExportText.Parse(bytes) is { } line && TryAdd(line))
            return;
        BadLine = number;
        BadLineIsEntry = number == entries.Count + 2 && (bytes.IndexOf("\"messageId\""u8) >= 0 || bytes.IndexOf("\"salt\""u8) >= 0);
    }

    /// <summary>Kinds of lines come in one order, and each line has one member.</summary>
    private bool TryAdd(ExportLine line)
    {
        if (End is not null)
            return false;
        switch (line)
        {
            case { Evidence: { Format: ConversationFacts.FormatName } facts, Entry: null, Delivery: null, Seal: null, Key: null, End: null } when Facts is null:
                Facts = facts;
                return true;
            case { Evidence: null, Entry: { } entry, Delivery: null, Seal: null, Key: null, End: null } when Facts is not null && deliveries.Count + seals.Count + keys.Count == 0:
                entries.Add(entry.Entry());
                return entry.Erased == (entries[^1].IsErased ? true : null) && entry.Attachments is not [] && entry.Choices is not [];
            case { Evidence: null, Entry: null, Delivery: { } delivery, Seal: null, Key: null, End: null } when Facts is not null && seals.Count + keys.Count == 0:
                deliveries.Add(delivery);
                return true;
            case { Evidence: null, Entry: null, Delivery: null, Seal: { } seal, Key: null, End: null } when Facts is not null && keys.Count == 0:
                seals.Add(seal);
                return true;
            case { Evidence: null, Entry: null, Delivery: null, Seal: null, Key: { } key, End: null } when Facts is not null:
                keys.Add(key);
                return true;
            case { Evidence: null, Entry: null, Delivery: null, Seal: null, Key: null, End: { } end } when Facts is not null:
                End = end;
                return true;
            default:
                return false;
        }
    }
}
