using System.Security.Cryptography;
using System.Text.Json.Nodes;
using ContactFunctions.Acceptance.Tests.Auth;

namespace ContactFunctions.Acceptance.Tests.Strangers.Tokens;

/// <summary>What is peculiar to tokens of an issuer: key ids, issuers, names and roles.</summary>
internal static class OperatorAttacks
{
    public static IReadOnlyDictionary<string, Func<TokenTarget, string>> All { get; } = new Dictionary<string, Func<TokenTarget, string>>
    {
        ["kid missing"] = t => t.Make(h => h.Remove("kid")),
        ["kid empty"] = t => t.Make(h => h["kid"] = ""),
        ["kid null"] = t => t.Make(h => h["kid"] = null),
        ["kid a number"] = t => t.Make(h => h["kid"] = 1),
        ["kid a list"] = t => t.Make(h => h["kid"] = new JsonArray("k1")),
        ["kid unknown"] = t => t.Make(h => h["kid"] = "k9"),
        ["kid in upper case"] = t => t.Make(h => h["kid"] = "K1"),
        ["kid with a space"] = t => t.Make(h => h["kid"] = " k1"),
        ["kid with a NUL"] = t => t.Make(h => h["kid"] = "k1\0"),
        ["kid that is a path"] = t => t.Make(h => h["kid"] = "../../k1"),
        ["kid that is /dev/null, under nothing"] = t => t.Make(h => (h["kid"], h["alg"]) = ("/dev/null", "HS256"), sign: i => HMACSHA256.HashData(Array.Empty<byte>(), i)),
        ["kid that is an address"] = t => t.Make(h => h["kid"] = "https://evil.example/keys/k1", sign: Foreign),
        ["kid that is a query"] = t => t.Make(h => h["kid"] = "' UNION SELECT 'k1", sign: Foreign),
        ["kid of a key of theirs"] = t => t.Make(sign: Foreign),
        ["RS512 by the right key"] = t => t.Make(
            h => h["alg"] = "RS512", sign: i => TokenTargets.IssuerKey.SignData(i, HashAlgorithmName.SHA512, RSASignaturePadding.Pkcs1)),
        ["PS256 by the right key"] = t => t.Make(
            h => h["alg"] = "PS256", sign: i => TokenTargets.IssuerKey.SignData(i, HashAlgorithmName.SHA256, RSASignaturePadding.Pss)),
        ["SHA-1 by the right key"] = t => t.Make(sign: i => TokenTargets.IssuerKey.SignData(i, HashAlgorithmName.SHA1, RSASignaturePadding.Pkcs1)),
        ["iss of somebody else"] = t => t.Make(claims: c => c["iss"] = "https://evil.example"),
        ["iss of another tenant"] = t => t.Make(claims: c => c["iss"] = "https://issuer.example/other"),
        ["iss with something behind"] = t => t.Make(claims: c => c["iss"] = FakeIssuer.Authority + ".evil.example"),
        ["iss with a slash behind"] = t => t.Make(claims: c => c["iss"] = FakeIssuer.Authority + "/"),
        ["iss in upper case"] = t => t.Make(claims: c => c["iss"] = FakeIssuer.Authority.ToUpperInvariant()),
        ["iss in a list"] = t => t.Make(claims: c => c["iss"] = new JsonArray(FakeIssuer.Authority)),
        ["iss missing"] = t => t.Make(claims: c => c.Remove("iss")),
        ["iss null"] = t => t.Make(claims: c => c["iss"] = null),
        ["iss twice"] = t => t.Raw(t.Header.ToJsonString(), t.Claims.ToJsonString().Insert(1, "\"iss\":\"https://evil.example\",")),
        ["name missing"] = t => t.Make(claims: c => c.Remove("preferred_username")),
        ["name in a list"] = t => t.Make(claims: c => c["preferred_username"] = new JsonArray(new JsonArray("hana"))),
        ["name with a look-alike"] = t => t.Make(claims: c => c["preferred_username"] = "hаna"),
        ["name with the sign for kelvin"] = t => t.Make(claims: c => c["preferred_username"] = "\u212Aen"),
        ["name with nothing to see"] = t => t.Make(claims: c => c["preferred_username"] = "hana\u200b"),
        ["name in full width"] = t => t.Make(claims: c => c["preferred_username"] = "ｈａｎａ"),
        ["name with a slash"] = t => t.Make(claims: c => c["preferred_username"] = "hana/admin"),
        ["name with a bar"] = t => t.Make(claims: c => c["preferred_username"] = "hana|x"),
        ["name too long"] = t => t.Make(claims: c => c["preferred_username"] = new string('h', 129)),
        ["roles missing"] = t => t.Make(claims: c => c.Remove("roles")),
        ["roles under another name"] = t => Role(t, "role", "operator"),
        ["roles in upper case name"] = t => Role(t, "Roles", "operator"),
        ["roles in one text"] = t => Role(t, "roles", "operator supervisor"),
        ["roles with commas"] = t => Role(t, "roles", "operator,admin"),
        ["roles in a list in a list"] = t => Role(t, "roles", new JsonArray(new JsonArray("admin"))),
        ["roles as an object"] = t => Role(t, "roles", new JsonObject { ["admin"] = true }),
        ["roles as a number"] = t => Role(t, "roles", 4),
        ["roles as a flag"] = t => Role(t, "roles", true),
        ["roles with a space"] = t => Role(t, "roles", new JsonArray("admin ")),
        ["roles with a look-alike"] = t => Role(t, "roles", new JsonArray("аdmin", "operatοr", "\u017Fupervisor")),
        ["groups instead of roles"] = t => Role(t, "groups", new JsonArray("admin")),
        ["scope instead of roles"] = t => Role(t, "scp", "admin"),
    };

    private static string Role(TokenTarget target, string name, JsonNode value) => target.Make(claims: c =>
    {
        c.Remove("roles");
        c[name] = value;
    });

    private static byte[] Foreign(byte[] input) => TokenTargets.ForeignKey.SignData(input, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
}
