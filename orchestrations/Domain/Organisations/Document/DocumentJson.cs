using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace ContactFunctions.Domain.Organisations.Document;

/// <summary>The document as text: one form for storage and for everybody who edits it.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    AllowDuplicateProperties = false,
    MaxDepth = 16)]
[JsonSerializable(typeof(OrganisationDocument))]
public sealed partial class DocumentJson : JsonSerializerContext
{
    /// <summary>Other scripts than Latin stay readable.</summary>
    public static DocumentJson Readable => field ??= new(new JsonSerializerOptions(Default.GeneratedSerializerOptions!)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    });
}
