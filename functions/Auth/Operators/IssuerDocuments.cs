using System.Text.Json.Serialization;

namespace ContactFunctions.Functions.Auth.Operators;

/// <summary>What is read of an issuer's discovery document (OpenID Connect Discovery 1.0, section 3).</summary>
internal sealed record DiscoveryDocument(
    [property: JsonPropertyName("issuer")] string? Issuer,
    [property: JsonPropertyName("jwks_uri")] Uri? KeysAddress);

/// <summary>A key set (RFC 7517, section 5).</summary>
internal sealed record KeySetDocument([property: JsonPropertyName("keys")] IReadOnlyList<KeyDocument>? Keys);

/// <summary>An RSA public key (RFC 7518, section 6.3.1).</summary>
internal sealed record KeyDocument(
    [property: JsonPropertyName("kty")] string? Type,
    [property: JsonPropertyName("use")] string? Use,
    [property: JsonPropertyName("kid")] string? Id,
    [property: JsonPropertyName("n")] string? Modulus,
    [property: JsonPropertyName("e")] string? Exponent);

[JsonSerializable(typeof(DiscoveryDocument))]
[JsonSerializable(typeof(KeySetDocument))]
internal sealed partial class IssuerJson : JsonSerializerContext;
