using System.Text.Json;
using System.Text.Json.Serialization;
using ContactFunctions.Domain.Presence;

namespace ContactFunctions.Functions.Storage.Adherence;

internal sealed class AdherenceRow : Row
{
    public string Json { get; set; } = "";

    public DateTimeOffset At { get; set; }

    public static AdherenceRow Of(string operatorId, PresenceFact fact) => new()
    {
        PartitionKey = AdherenceKeys.Partition(operatorId, fact.At),
        RowKey = AdherenceKeys.Row(fact),
        Json = JsonSerializer.Serialize(fact, AdherenceJson.Default.PresenceFact),
        At = fact.At,
    };

    public PresenceFact Fact() => JsonSerializer.Deserialize(Json, AdherenceJson.Default.PresenceFact)!;
}

[JsonSourceGenerationOptions(UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(PresenceFact))]
internal sealed partial class AdherenceJson : JsonSerializerContext;
