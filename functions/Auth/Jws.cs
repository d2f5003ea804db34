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

    /// <summary>Header parameters that change what the rest means, none of which we speak (RFC 7515 section 4.1.11, RFC 7516, RFC 7797).</summary>
    private static readonly string[] Meaningful = ["crit", "b64", "zip", "enc"];

    /// <summary>Other kinds of signed objects come from the same issuers, and are no access tokens (RFC 8725 section 3.11).</summary>
    private static readonly string[] Types = ["JWT", "at+jwt", "application/at+jwt"];

    /// <summary>Null when it is no signed token.</summary>
    public static Jws? Read(string? token)
    {
        if (token is not { Length: > 0 and <= TokenCharactersMax } || token.Split('.') is not [var header, var payload, { Length: > 0 } signature])
            return null;
        using var head = Json(header);
        using var body = Json(payload);
        return head is null || body is null || Bytes(signature) is null || !IsPlain(head.RootElement) || Text(head, "alg") is not { } algorithm
            ? null
            : new(token, algorithm, Text(head, "kid"));
    }

    private static bool IsPlain(JsonElement header) =>
        !Meaningful.Any(name => header.TryGetProperty(name, out _))
        && (!header.TryGetProperty("typ", out var type)
            || (type.ValueKind is JsonValueKind.String && Types.Contains(type.GetString(), StringComparer.OrdinalIgnoreCase)));

    /// <summary>Null for what has another spelling: a token is one text, so that nothing passes for a second one.</summary>
    private static byte[]? Bytes(string part)
    {
        if (!Base64Url.IsValid(part))
            return null;
        var bytes = Base64Url.DecodeFromChars(part);
        return Base64Url.EncodeToString(bytes) == part ? bytes : null;
    }

    private static JsonDocument? Json(string part)
    {
        if (Bytes(part) is not { } bytes)
            return null;
        try
        {
            var document = JsonDocument.Parse(
                bytes, new JsonDocumentOptions { MaxDepth = DepthMax, AllowDuplicateProperties = false });
            if (document.RootElement.ValueKind is JsonValueKind.Object)
                return document;
            document.Dispose();
            return null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Text(JsonDocument document, string name) =>
        document.RootElement.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;
}
