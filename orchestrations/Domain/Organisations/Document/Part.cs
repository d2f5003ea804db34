using System.Text.Json;
using System.Text.Json.Serialization;

namespace ContactFunctions.Domain.Organisations.Document;

/// <summary>
/// A part of the organisation's document, the form in which it is stored and edited: camelCase, durations in seconds. Whatever is absent has
/// the default of the domain type that it describes, which is why every property may be null.
/// </summary>
public abstract record Part
{
    /// <summary>Names that are not in this form: misspelt, or of a newer release.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}
