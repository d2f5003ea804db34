using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace ContactFunctions.Fuzz.Stage;

/// <summary>Tokens under the development keys.</summary>
internal static class SignedTokens
{
    private const int HoursAgo = 2;

    /// <summary>Of the customer of one conversation, an hour too old.</summary>
    public static string Expired(string conversation) => Hs256(DevelopmentSettings.Of("Tokens__SigningKey"), new JsonObject
    {
        ["iss"] = "contactfunctions", ["aud"] = "contactfunctions/customer", ["sub"] = conversation, ["customer"] = "v-1",
        ["exp"] = TimeProvider.System.GetUtcNow().AddHours(-HoursAgo).ToUnixTimeSeconds(),
    });

    /// <summary>A site's word for a visitor.</summary>
    public static string Identity(string id) => Hs256(DevelopmentSettings.Of("Identity__Sites__0__Secret"), new JsonObject
    {
        ["aud"] = DevelopmentSettings.Of("Identity__Sites__0__Name"), ["sub"] = "7", ["jti"] = id, ["name"] = "Aiko",
        ["exp"] = TimeProvider.System.GetUtcNow().AddMinutes(5).ToUnixTimeSeconds(),
    });

    private static string Hs256(string key, JsonObject claims)
    {
        var input = $"{Part("""{"alg":"HS256","typ":"JWT"}""")}.{Part(claims.ToJsonString())}";
        return $"{input}.{Base64Url.EncodeToString(HMACSHA256.HashData(Convert.FromBase64String(key), Encoding.ASCII.GetBytes(input)))}";
    }

    private static string Part(string json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json));
}
