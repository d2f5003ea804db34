using System.Text.Json.Serialization;
using ContactFunctions.Domain.Presence;
using ContactFunctions.Domain.Routing;

namespace ContactFunctions.Functions.Storage.Ledger;

/// <summary>How placements and operators are written. A property that is added later reads as its type's default from older rows, not as its initial value.</summary>
[JsonSourceGenerationOptions(
    UseStringEnumConverter = true, IgnoreReadOnlyProperties = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Placement))]
[JsonSerializable(typeof(OperatorState))]
internal sealed partial class LedgerJson : JsonSerializerContext;
