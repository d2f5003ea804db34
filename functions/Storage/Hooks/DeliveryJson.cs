using System.Text.Json.Serialization;
using ContactFunctions.Domain.Hooks;

namespace ContactFunctions.Functions.Storage.Hooks;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(IReadOnlyList<Attempt>))]
internal sealed partial class DeliveryJson : JsonSerializerContext;
