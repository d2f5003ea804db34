using System.Buffers.Text;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Microsoft.Azure.SignalR.Management.Rest;

/// <summary>A JSON Web Token, HS256, that the service takes from whoever holds the access key.</summary>
internal static class AccessToken
{
    private static readonly string Header = Base64Url.EncodeToString("""{"alg":"HS256","typ":"JWT"}"""u8);

    /// <param name="audience">The address that the token opens.</param>
    public static string Sign(string accessKey, string audience, IEnumerable<Claim> claims, TimeSpan lifetime)
    {
        var content = $"{Header}.{Base64Url.EncodeToString(Payload(audience, claims, lifetime))}";
        var signature = HMACSHA256.HashData(Encoding.UTF8.GetBytes(accessKey), Encoding.ASCII.GetBytes(content));
        return $"{content}.{Base64Url.EncodeToString(signature)}";
    }

    private static byte[] Payload(string audience, IEnumerable<Claim> claims, TimeSpan lifetime)
    {
        var now = TimeProvider.System.GetUtcNow();
        var payload = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (var values in claims.GroupBy(claim => claim.Type, claim => claim.Value))
            payload[values.Key] = values.Count() == 1 ? values.First() : values.ToArray();

        payload["nbf"] = payload["iat"] = now.ToUnixTimeSeconds();
        payload["exp"] = (now + lifetime).ToUnixTimeSeconds();
        payload["aud"] = audience;
        return JsonSerializer.SerializeToUtf8Bytes(payload);
    }
}
