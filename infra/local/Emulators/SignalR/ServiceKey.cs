using System.Security.Cryptography;
using System.Text;
using ContactFunctions.Emulators.Tokens;

namespace ContactFunctions.Emulators.SignalR;

/// <summary>Everything that the access key proves.</summary>
internal sealed class ServiceKey(string accessKey, TimeProvider clock)
{
    private static readonly TimeSpan Skew = TimeSpan.FromSeconds(30);

    private readonly byte[] key = Encoding.UTF8.GetBytes(accessKey);

    /// <param name="opens">Whether the token's audience covers what is asked for.</param>
    /// <returns>Null when the token proves nothing.</returns>
    public JsonWebToken? Check(string? compact, Func<Uri, bool> opens)
    {
        var token = JsonWebToken.Parse(compact);
        return token is not null
            && token.IsSignedWith(key)
            && token.IsAlive(clock.GetUtcNow(), Skew)
            && Uri.TryCreate(token.Text("aud"), UriKind.Absolute, out var audience)
            && opens(audience)
                ? token
                : null;
    }

    /// <summary>What an upstream checks in <c>X-ASRS-Signature</c>.</summary>
    public string Sign(string connectionId) =>
        "sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(connectionId)));
}
