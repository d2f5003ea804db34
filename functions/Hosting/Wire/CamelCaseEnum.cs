using System.Text.Json;
using System.Text.Json.Serialization;

namespace ContactFunctions.Functions.Hosting.Wire;

/// <summary>Enumerations on the wire are names in lower camel case; numbers are refused.</summary>
public sealed class CamelCaseEnum<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.CamelCase, allowIntegerValues: false)
    where T : struct, Enum;
