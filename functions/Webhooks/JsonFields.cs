using System.Text.Json;

namespace ContactFunctions.Functions.Webhooks;

internal static class JsonFields
{
    /// <summary>A string property; null when the element is no object, has no such property, or it is something else.</summary>
    public static string? Text(this JsonElement element, string name)
    {
        try
        {
            return element.ValueKind is JsonValueKind.Object
                && element.TryGetProperty(name, out var value)
                && value.ValueKind is JsonValueKind.String
                ? value.GetString()
                : null;
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair: no string that anybody can have meant.
            return null;
        }
    }
}
