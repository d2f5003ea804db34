using System.Text.Json.Serialization;
using ContactFunctions.Domain.Conversations;

namespace ContactFunctions.Functions.Storage.Record;

/// <summary>How heads are written. A property that is added later reads as its type's default from older rows, not as its initial value.</summary>
[JsonSourceGenerationOptions(
    UseStringEnumConverter = true, IgnoreReadOnlyProperties = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ConversationHead))]
internal sealed partial class RecordJson : JsonSerializerContext;
