using System.Text.Json.Serialization;
using ContactFunctions.Domain.Messages;

namespace ContactFunctions.Functions.Api.Contract;

/// <param name="Seq">Absent for a note.</param>
public sealed record SentMessage(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] long? Seq,
    string MessageId,
    string? ClientMessageId,
    DateTimeOffset SentAt)
{
    public static SentMessage Of(Entry entry) => new(entry.Seq, entry.MessageId, entry.ClientMessageId, entry.SentAt);
}
