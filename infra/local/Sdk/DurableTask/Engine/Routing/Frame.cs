using System.Text.Json.Serialization;
using ContactFunctions.DurableEngine.Instances;

namespace ContactFunctions.DurableEngine.Routing;

/// <summary>One line from a host to another's door: a letter, or the advice to look at the leases again.</summary>
internal sealed record Knock(Letter? Letter);

/// <summary>The answer line. All null: this host does not own the instance's bucket.</summary>
internal sealed record Reply(Answer? Answer, string? Error);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Knock))]
[JsonSerializable(typeof(Reply))]
internal sealed partial class FrameJson : JsonSerializerContext;
