using System.Text.Json.Serialization;
using ContactFunctions.Domain.Customers;

namespace ContactFunctions.Functions.Storage.Customers;

/// <summary>How lists within rows are written.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(CustomerLinks))]
[JsonSerializable(typeof(IReadOnlyList<Holder>))]
internal sealed partial class CustomerJson : JsonSerializerContext;
