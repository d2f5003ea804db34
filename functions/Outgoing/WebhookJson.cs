using System.Text.Json.Serialization;
using ContactFunctions.Functions.Hosting.Wire;
using ContactFunctions.Ports;

namespace ContactFunctions.Functions.Outgoing;

/// <summary>What receivers get: camelCase, times in UTC.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, Converters = [typeof(UtcTime)])]
[JsonSerializable(typeof(ClockNews))]
internal sealed partial class WebhookJson : JsonSerializerContext;
