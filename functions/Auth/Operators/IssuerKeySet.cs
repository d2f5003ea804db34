using System.Buffers.Text;
using System.Collections.Frozen;
using System.Security.Cryptography;
using Microsoft.IdentityModel.Tokens;

namespace ContactFunctions.Functions.Auth.Operators;

/// <summary>What an issuer published at one time.</summary>
/// <param name="Issuer">The <c>iss</c> of its tokens, letter by letter.</param>
/// <param name="Keys">RSA signing keys by key id.</param>
public sealed record IssuerKeySet(string Issuer, FrozenDictionary<string, SecurityKey> Keys, DateTimeOffset FetchedAt)
{
    internal static IssuerKeySet Of(string issuer, IEnumerable<KeyDocument> keys, DateTimeOffset now) => new(
        issuer,
        keys.Where(key => key is { Type: "RSA", Use: null or "sig", Id: not null, Modulus: not null, Exponent: not null })
            .DistinctBy(key => key.Id)
            .ToFrozenDictionary(key => key.Id!, Key),
        now);

    private static SecurityKey Key(KeyDocument key) => new RsaSecurityKey(new RSAParameters
    {
        Modulus = Base64Url.DecodeFromChars(key.Modulus),
        Exponent = Base64Url.DecodeFromChars(key.Exponent),
    })
    {
        KeyId = key.Id,
    };
}
