using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ContactFunctions.Domain.Evidence.Export;

/// <summary>Exports as text: members in the order in which they are declared, absent ones left out, escapes only where JSON demands them.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    AllowDuplicateProperties = false,
    MaxDepth = 8,
    Converters = [typeof(ExactTime)])]
[JsonSerializable(typeof(ExportLine))]
[JsonSerializable(typeof(KeySet))]
public sealed partial class ExportJson : JsonSerializerContext
{
    public static ExportJson Exact => field ??= new(new JsonSerializerOptions(Default.GeneratedSerializerOptions!)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
