using System.Text.Json.Serialization;
using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Messages;

namespace ContactFunctions.Functions.Storage.Record;

/// <summary>How heads are written. A property that is added later reads as its type's default from older rows, not as its initial value.</summary>
[JsonSourceGenerationOptions(
    UseStringEnumConverter = true, IgnoreReadOnlyProperties = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ConversationHead))]
[JsonSerializable(typeof(IReadOnlyList<Attachment>))]
[JsonSerializable(typeof(IReadOnlyList<string>))]
internal sealed partial class RecordJson : JsonSerializerContext;
