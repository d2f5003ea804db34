using System.Text.Json.Serialization;

namespace ContactFunctions.Functions.Evidence;

/// <summary>What goes to and comes from a vault.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(VaultOrder))]
[JsonSerializable(typeof(VaultSignature))]
[JsonSerializable(typeof(VaultPage))]
[JsonSerializable(typeof(VaultBundle))]
internal sealed partial class VaultJson : JsonSerializerContext;

internal sealed record VaultOrder(string Alg, string Value);

internal sealed record VaultSignature(string Kid, string Value);

internal sealed record VaultPage(IReadOnlyList<VaultItem> Value, string? NextLink);

internal sealed record VaultItem(string Kid, VaultAttributes Attributes);

/// <param name="Created">Seconds since 1970.</param>
internal sealed record VaultAttributes(bool Enabled, long Created);

internal sealed record VaultBundle(VaultJwk Key);

internal sealed record VaultJwk(string Kid, string Kty, string? Crv, string? X, string? Y);
