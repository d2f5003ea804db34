using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using static ContactFunctions.Acceptance.Tests.Strangers.Tokens.TokenTarget;

namespace ContactFunctions.Acceptance.Tests.Strangers.Tokens;

/// <summary>The list of attacks on signed tokens (RFC 8725 and what has been found in libraries since). Each makes a token that must prove nothing.</summary>
internal static class TokenAttacks
{
    private static readonly byte[] AnyKey = new byte[32];
    private static readonly string LongWord = new('x', 9_000);

    public static IReadOnlyDictionary<string, Func<TokenTarget, string>> OfHeaders { get; } = new Dictionary<string, Func<TokenTarget, string>>
    {
        ["alg none, unsigned"] = t => $"{t.Make(h => h["alg"] = "none").Split('.')[0]}.{t.Good.Split('.')[1]}.",
        ["alg none, two parts"] = t => $"{t.Make(h => h["alg"] = "none").Split('.')[0]}.{t.Good.Split('.')[1]}",
        ["alg none, signed"] = t => t.Make(h => h["alg"] = "none"),
        ["alg NonE"] = t => t.Make(h => h["alg"] = "NonE"),
        ["alg empty"] = t => t.Make(h => h["alg"] = ""),
        ["alg null"] = t => t.Make(h => h["alg"] = null),
        ["alg missing"] = t => t.Make(h => h.Remove("alg")),
        ["alg in a list"] = t => t.Make(h => h["alg"] = new JsonArray((string?)h["alg"])),
        ["alg in lower case"] = t => t.Make(h => h["alg"] = ((string)h["alg"]!).ToLowerInvariant()),
        ["alg with a NUL"] = t => t.Make(h => h["alg"] = $"{h["alg"]}\0"),
        ["alg with a full-width digit"] = t => t.Make(h => h["alg"] = ((string)h["alg"]!).Replace('2', '２')),
        ["alg twice"] = t => t.Raw(t.Header.ToJsonString().Insert(1, "\"alg\":\"none\","), t.Claims.ToJsonString()),
        ["alg twice, by an escape"] = t => t.Raw(t.Header.ToJsonString().Insert(1, "\"\\u0061lg\":\"none\","), t.Claims.ToJsonString()),
        ["alg longer than agreed"] = t => t.Make(h => h["alg"] = ((string)h["alg"]!).Replace("256", "512", StringComparison.Ordinal)),
        ["alg of an elliptic curve"] = t => t.Make(h => h["alg"] = "ES256"),
        ["alg PS256"] = t => t.Make(h => h["alg"] = "PS256"),
        ["alg HS256 under a public key"] = t => t.Make(h => h["alg"] = "HS256", sign: i => HMACSHA256.HashData(t.PublicKeys[0], i)),
        ["alg HS256 under a public key as PEM"] = t => t.Make(h => h["alg"] = "HS256", sign: i => HMACSHA256.HashData(t.PublicKeys[^1], i)),
        ["alg HS256 under nothing"] = t => t.Make(h => h["alg"] = "HS256", sign: i => HMACSHA256.HashData(Array.Empty<byte>(), i)),
        ["alg HS256 under zeros"] = t => t.Make(h => h["alg"] = "HS256", sign: i => HMACSHA256.HashData(AnyKey, i)),
        ["alg RS256 under a key of theirs"] = t => t.Make(h => h["alg"] = "RS256", sign: Foreign),
        ["jwk with a key of theirs"] = t => t.Make(h => h["jwk"] = ForeignKey(), sign: Foreign),
        ["jku that leads to their keys"] = t => t.Make(h => h["jku"] = "https://evil.example/keys", sign: Foreign),
        ["x5u that leads to their keys"] = t => t.Make(h => h["x5u"] = "https://evil.example/cert", sign: Foreign),
        ["x5c with a certificate of theirs"] = t => t.Make(h => h["x5c"] = new JsonArray("MIIB"), sign: Foreign),
        ["crit that nobody understands"] = t => t.Make(h => (h["crit"], h["v9"]) = (new JsonArray("v9"), 1)),
        ["crit that is empty"] = t => t.Make(h => h["crit"] = new JsonArray()),
        ["crit b64 false"] = t => t.Make(h => (h["crit"], h["b64"]) = (new JsonArray("b64"), false)),
        ["zip"] = t => t.Make(h => h["zip"] = "DEF"),
        ["typ of a logout token"] = t => t.Make(h => h["typ"] = "logout+jwt"),
        ["typ of a security event"] = t => t.Make(h => h["typ"] = "secevent+jwt"),
        ["typ that is no text"] = t => t.Make(h => h["typ"] = 5),
        ["header that is a list"] = t => t.Raw("[]", t.Claims.ToJsonString()),
        ["header too long"] = t => t.Make(h => h["x"] = LongWord),
        ["header too deep"] = t => t.Raw(t.Header.ToJsonString().Insert(1, $"\"x\":{new string('[', 40)}{new string(']', 40)},"), t.Claims.ToJsonString()),
        ["header behind a byte order mark"] = t => t.Raw("\ufeff" + t.Header.ToJsonString(), t.Claims.ToJsonString()),
    };

    public static IReadOnlyDictionary<string, Func<TokenTarget, string>> OfClaims { get; } = new Dictionary<string, Func<TokenTarget, string>>
    {
        ["aud of somebody else"] = t => t.Make(claims: c => c["aud"] = "somebody"),
        ["aud missing"] = t => t.Make(claims: c => c.Remove("aud")),
        ["aud null"] = t => t.Make(claims: c => c["aud"] = null),
        ["aud empty"] = t => t.Make(claims: c => c["aud"] = ""),
        ["aud list of others"] = t => t.Make(claims: c => c["aud"] = new JsonArray("a", "b")),
        ["aud empty list"] = t => t.Make(claims: c => c["aud"] = new JsonArray()),
        ["aud list in a list"] = t => t.Make(claims: c => c["aud"] = new JsonArray(new JsonArray((string?)c["aud"]))),
        ["aud object"] = t => t.Make(claims: c => c["aud"] = new JsonObject { ["aud"] = (string?)c["aud"] }),
        ["aud with a space"] = t => t.Make(claims: c => c["aud"] = $"{c["aud"]} "),
        ["aud in upper case"] = t => t.Make(claims: c => c["aud"] = ((string)c["aud"]!).ToUpperInvariant()),
        ["aud with something behind"] = t => t.Make(claims: c => c["aud"] = $"{c["aud"]}/x"),
        ["aud twice"] = t => t.Raw(t.Header.ToJsonString(), t.Claims.ToJsonString().Insert(1, "\"aud\":\"somebody\",")),
        ["exp past"] = t => t.Make(claims: c => c["exp"] = t.Expires - 36_000_000),
        ["exp zero"] = t => t.Make(claims: c => c["exp"] = 0),
        ["exp negative"] = t => t.Make(claims: c => c["exp"] = -1),
        ["exp missing"] = t => t.Make(claims: c => c.Remove("exp")),
        ["exp null"] = t => t.Make(claims: c => c["exp"] = null),
        ["exp a word"] = t => t.Make(claims: c => c["exp"] = "never"),
        ["exp a list"] = t => t.Make(claims: c => c["exp"] = new JsonArray(t.Expires)),
        ["exp in a hundred years"] = t => t.Make(claims: c => c["exp"] = t.Expires + 3_000_000_000),
        ["exp beyond time"] = t => t.Make(claims: c => c["exp"] = long.MaxValue),
        ["exp beyond numbers"] = t => t.Raw(t.Header.ToJsonString(), t.Claims.ToJsonString().Replace($"\"exp\":{t.Expires}", "\"exp\":1e400", StringComparison.Ordinal)),
        ["exp twice"] = t => t.Raw(t.Header.ToJsonString(), t.Claims.ToJsonString().Insert(1, "\"exp\":4000000000,")),
        ["nbf tomorrow"] = t => t.Make(claims: c => c["nbf"] = t.Expires + 86_400),
        ["nbf a word"] = t => t.Make(claims: c => c["nbf"] = "soon"),
        ["nbf beyond time"] = t => t.Make(claims: c => c["nbf"] = long.MaxValue),
        ["iat tomorrow"] = t => t.Make(claims: c => c["iat"] = t.Expires + 86_400),
        ["iat beyond time"] = t => t.Make(claims: c => c["iat"] = long.MaxValue),
        ["claims that are a list"] = t => t.Raw(t.Header.ToJsonString(), $"[{t.Claims.ToJsonString()}]"),
        ["claims that are a token themselves"] = t => t.Raw("""{"alg":"HS256","cty":"JWT"}""", t.Good),
        ["claims that are empty"] = t => t.Raw(t.Header.ToJsonString(), "{}"),
        ["claims cut off"] = t => t.Raw(t.Header.ToJsonString(), t.Claims.ToJsonString()[..^1]),
        ["claims with a comma too many"] = t => t.Raw(t.Header.ToJsonString(), t.Claims.ToJsonString().Insert(t.Claims.ToJsonString().Length - 1, ",")),
        ["claims with a comment"] = t => t.Raw(t.Header.ToJsonString(), t.Claims.ToJsonString() + "/**/"),
        ["claims too long"] = t => t.Make(claims: c => c["x"] = LongWord),
    };

    public static IReadOnlyDictionary<string, Func<TokenTarget, string>> OfParts { get; } = new Dictionary<string, Func<TokenTarget, string>>
    {
        ["signature missing"] = t => t.Good[..(t.Good.LastIndexOf('.') + 1)],
        ["signature cut off with its dot"] = t => t.Good[..t.Good.LastIndexOf('.')],
        ["signature shortened"] = t => t.Good[..^4],
        ["signature one character"] = t => t.Good[..(t.Good.LastIndexOf('.') + 2)],
        ["signature lengthened"] = t => t.Good + "AAAA",
        ["signature of zeros"] = t => t.Make(sign: i => new byte[t.Sign(i).Length]),
        ["signature with one bit turned"] = t => t.Make(sign: i => [.. t.Sign(i).Select((b, at) => at == 7 ? (byte)(b ^ 1) : b)]),
        ["signature with loose bits set"] = t => t.Good[..^1] + (char)(t.Good[^1] + 1),
        ["signature of another token"] = t => $"{t.Good[..t.Good.LastIndexOf('.')]}.{t.Make(claims: c => c["x"] = 1).Split('.')[2]}",
        ["claims of another token"] = t => $"{t.Good.Split('.')[0]}.{t.Make(claims: c => c["x"] = 1).Split('.')[1]}.{t.Good.Split('.')[2]}",
        ["header of another token"] = t => $"{t.Make(h => h["x"] = 1).Split('.')[0]}.{t.Good.Split('.')[1]}.{t.Good.Split('.')[2]}",
        ["five parts"] = t => $"{t.Good}..",
        ["five parts, encrypted"] = _ => $"{Encode("""{"alg":"RSA-OAEP","enc":"A256GCM","zip":"DEF"}""")}.QUFB.QUFB.QUFB.QUFB",
        ["six parts"] = t => $"{t.Good}.{t.Good}",
        ["parts that are JSON"] = t => $"{{\"payload\":\"{t.Good.Split('.')[1]}\",\"signatures\":[]}}",
        ["padding"] = t => t.Parts(t.Good.Split('.')[0] + "=", t.Good.Split('.')[1]),
        ["padding of the signature"] = t => t.Good + "=",
        ["white space inside"] = t => t.Good.Insert(t.Good.IndexOf('.', StringComparison.Ordinal) + 5, " "),
        ["white space inside, signed"] = t => t.Parts(t.Good.Split('.')[0], t.Good.Split('.')[1].Insert(5, "\n")),
        ["a line end behind"] = t => t.Good + "\n",
        ["the other alphabet"] = t => t.Parts(Convert.ToBase64String(Encoding.UTF8.GetBytes(t.Header.ToJsonString().Insert(1, "\"x\":\"???>>>\","))), t.Good.Split('.')[1]),
        ["a full-width dot"] = t => t.Good.Replace('.', '．'),
        ["not UTF-8"] = t => t.Parts(t.Good.Split('.')[0], System.Buffers.Text.Base64Url.EncodeToString([(byte)'{', (byte)'"', 0xFF, (byte)'"', (byte)':', (byte)'1', (byte)'}'])),
        ["nothing"] = _ => "",
        ["dots"] = _ => "..",
        ["a megabyte"] = t => t.Good + new string('A', 1_000_000),
        ["a million dots"] = _ => new string('.', 1_000_000),
    };

    private static byte[] Foreign(byte[] input) => TokenTargets.ForeignKey.SignData(input, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);

    private static JsonObject ForeignKey()
    {
        var key = TokenTargets.ForeignKey.ExportParameters(false);
        return new JsonObject
        {
            ["kty"] = "RSA", ["n"] = System.Buffers.Text.Base64Url.EncodeToString(key.Modulus), ["e"] = System.Buffers.Text.Base64Url.EncodeToString(key.Exponent),
        };
    }
}
