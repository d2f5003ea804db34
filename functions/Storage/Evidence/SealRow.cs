using System.Text;
using ContactFunctions.Domain.Evidence;
using ContactFunctions.Domain.Evidence.Export;
using ContactFunctions.Functions.Storage.Record;

namespace ContactFunctions.Functions.Storage.Evidence;

/// <summary>A seal, as the line that it is in an export.</summary>
internal sealed class SealRow : Row
{
    public string Line { get; set; } = "";

    public static SealRow Of(Seal seal) => new()
    {
        PartitionKey = seal.ConversationId,
        RowKey = RecordKeys.Seal(seal.Entries),
        Line = Encoding.UTF8.GetString(ExportText.Of(seal)),
    };

    public Seal Seal() => ExportText.Parse(Encoding.UTF8.GetBytes(Line))?.Seal ?? throw new FormatException($"Row {RowKey} of {PartitionKey} is no seal.");
}
