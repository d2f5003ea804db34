using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using ContactFunctions.Domain.Organisations.Document;
using ContactFunctions.Functions.Hosting.Wire;

namespace ContactFunctions.Functions.Api.OpenApi;

/// <summary>The shapes of bodies, taken from the very metadata that reads and writes them.</summary>
internal sealed class OpenApiSchemas
{
    private static readonly JsonSchemaExporterOptions Options = new() { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Complete };

    private readonly SortedDictionary<string, JsonNode> byName = new(StringComparer.Ordinal);

    public JsonObject All => new(byName.Select(schema => KeyValuePair.Create(schema.Key, (JsonNode?)schema.Value.DeepClone())));

    /// <summary>A reference to the named shape; lists are described in place.</summary>
    public JsonObject Reference(Type type)
    {
        if (type.IsGenericType)
            return new JsonObject { ["type"] = "array", ["items"] = Reference(type.GetGenericArguments()[0]) };
        var name = type.Name.EndsWith("Body", StringComparison.Ordinal) ? type.Name[..^"Body".Length] : type.Name;
        if (!byName.ContainsKey(name))
            byName[name] = TypeInfo(type).GetJsonSchemaAsNode(Options);
        return new JsonObject { ["$ref"] = $"#/components/schemas/{name}" };
    }

    private static JsonTypeInfo TypeInfo(Type type) =>
        WireJson.Contract.GetTypeInfo(type) ?? throw new InvalidOperationException($"{type.Name} is not part of {nameof(WireJson)}.");

    private static JsonNode Complete(JsonSchemaExporterContext context, JsonNode schema)
    {
        var type = Nullable.GetUnderlyingType(context.TypeInfo.Type) ?? context.TypeInfo.Type;
        if (type == typeof(DateTimeOffset))
            return Time(context.PropertyInfo);
        if (context.TypeInfo.Kind is not JsonTypeInfoKind.Object || schema is not JsonObject shape)
            return schema;
        var required = context.TypeInfo.Properties.Where(IsAlwaysThere).Select(property => (JsonNode?)property.Name).ToArray();
        shape.Remove("required");
        if (required.Length > 0)
            shape["required"] = new JsonArray(required);
        return shape;
    }

    private static JsonObject Time(JsonPropertyInfo? property) => property?.IsGetNullable ?? false
        ? new JsonObject { ["type"] = new JsonArray("string", "null"), ["format"] = "date-time" }
        : new JsonObject { ["type"] = "string", ["format"] = "date-time" };

    /// <summary>Of a request: what has to be sent. Of an answer: what is written whatever its value.</summary>
    private static bool IsAlwaysThere(JsonPropertyInfo property)
    {
        var isRequest = property.DeclaringType.Name.EndsWith("Body", StringComparison.Ordinal) || property.DeclaringType.IsAssignableTo(typeof(Part));
        var attributes = property.AttributeProvider;
        return isRequest
            ? attributes?.IsDefined(typeof(RequiredAttribute), inherit: true) ?? false
            : !(attributes?.IsDefined(typeof(JsonIgnoreAttribute), inherit: true) ?? false);
    }
}
