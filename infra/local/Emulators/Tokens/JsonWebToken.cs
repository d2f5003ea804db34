using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace ContactFunctions.Emulators.Tokens;

/// <summary>The parts of a compact token (RFC 7515), not trusted until its signature was checked.</summary>
internal sealed class JsonWebToken
{
    private readonly byte[] signed;
    private readonly byte[] signature;

    private JsonWebToken(JsonElement header, JsonElement payload, byte[] signed, byte[] signature)
    {
        (Header, Payload) = (header, payload);
        (this.signed, this.signature) = (signed, signature);
    }

    public JsonElement Header { get; }

    public JsonElement Payload { get; }

    /// <returns>Null when it has not the form of a token.</returns>
    public static JsonWebToken? Parse(string? compact)
    {
        if (compact?.Split('.') is not [var header, var payload, var signature])
            return null;

        try
        {
            return new JsonWebToken(
                JsonSerializer.Deserialize<JsonElement>(Base64Url.DecodeFromChars(header)),
                JsonSerializer.Deserialize<JsonElement>(Base64Url.DecodeFromChars(payload)),
                Encoding.ASCII.GetBytes($"{header}.{payload}"),
                Base64Url.DecodeFromChars(signature));
        }
        catch (Exception e) when (e is FormatException or JsonException)
        {
            return null;
        }
    }

    public bool IsSignedWith(byte[] key) =>
        Text(Header, "alg") == "HS256"
        && CryptographicOperations.FixedTimeEquals(signature, HMACSHA256.HashData(key, signed));

    public bool IsSignedWith(RSA key) =>
        Text(Header, "alg") == "RS256"
        && key.VerifyData(signed, signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);

    /// <summary>Whether it is good at that time, a clock difference of <paramref name="skew"/> forgiven.</summary>
    public bool IsAlive(DateTimeOffset now, TimeSpan skew) =>
        Seconds("exp") is { } expires && now < expires + skew && (Seconds("nbf") is not { } from || from - skew <= now);

    public string? Text(string claim) => Text(Payload, claim);

    private static string? Text(JsonElement from, string name) =>
        from.ValueKind == JsonValueKind.Object && from.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    private DateTimeOffset? Seconds(string claim) =>
        Payload.ValueKind == JsonValueKind.Object && Payload.TryGetProperty(claim, out var value) && value.TryGetInt64(out var seconds)
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : null;
}
