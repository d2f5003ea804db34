using System.Text.Json.Serialization;
using ContactFunctions.DurableEngine.Instances;

namespace ContactFunctions.DurableEngine.Histories;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(HistoryEvent))]
[JsonSerializable(typeof(Failure))]
[JsonSerializable(typeof(Letter))]
[JsonSerializable(typeof(IReadOnlyList<Letter>))]
[JsonSerializable(typeof(IReadOnlyDictionary<string, string>))]
internal sealed partial class HistoryJson : JsonSerializerContext;
