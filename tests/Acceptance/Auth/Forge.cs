using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace ContactFunctions.Acceptance.Tests.Auth;

/// <summary>Tokens as anybody might make them, by hand.</summary>
internal static class Forge
{
    public static string Hs256(byte[] key, object claims, string alg = "HS256") =>
        Sign(new { alg, typ = "JWT" }, claims, input => HMACSHA256.HashData(key, input));

    public static string Rs256(RSA key, string keyId, object claims) => Sign(
        new { alg = "RS256", typ = "JWT", kid = keyId }, claims, input => key.SignData(input, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));

    public static string Sign(object header, object claims, Func<byte[], byte[]> sign)
    {
        var input = $"{Part(header)}.{Part(claims)}";
        return $"{input}.{Base64Url.EncodeToString(sign(Encoding.ASCII.GetBytes(input)))}";
    }

    private static string Part(object value) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(value));
}
