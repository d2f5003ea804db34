using System.Buffers.Text;
using System.Text.Json;

namespace ContactFunctions.Functions.Auth;

/// <summary>The outside of a signed token, read before anything is trusted: which key and algorithm it claims to be signed with.</summary>
/// <remarks>
/// Only the compact form with three parts passes. Encrypted tokens (five parts) never reach the token library: unpacking them is where its
/// restorable version can be made to spend memory.
/// </remarks>
internal sealed record Jws(string Token, string Algorithm, string? KeyId)
{
    private const int TokenCharactersMax = 8 * 1024;
    private const int DepthMax = 8;

    /// <summary>Null when it is no signed token.</summary>
    public static Jws? Read(string? token)
    {
        if (token is not { Length: > 0 and <= TokenCharactersMax } || token.Split('.') is not [var header, var payload, { Length: > 0 }])
            return null;
        using var head = Json(header);
        using var body = Json(payload);
        return head is null || body is null || Text(head, "alg") is not { } algorithm ? null : new(token, algorithm, Text(head, "kid"));
    }

    private static JsonDocument? Json(string part)
    {
        try
        {
            var document = JsonDocument.Parse(
                Base64Url.DecodeFromChars(part), new JsonDocumentOptions { MaxDepth = DepthMax, AllowDuplicateProperties = false });
            if (document.RootElement.ValueKind is JsonValueKind.Object)
                return document;
            document.Dispose();
            return null;
        }
        catch (Exception e) when (e is FormatException or JsonException)
        {
            return null;
        }
    }

    private static string? Text(JsonDocument document, string name) =>
        document.RootElement.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;
}
