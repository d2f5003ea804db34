using System.Buffers.Text;
using System.Security.Cryptography;
using ContactFunctions.Emulators.Tokens;

namespace ContactFunctions.Emulators.OpenId;

/// <summary>Tokens in the shape of Entra ID version 2.0, except that a user's <c>oid</c> and <c>sub</c> are the readable name.</summary>
internal sealed class TokenMint(IssuerOptions options, IssuerIdentity identity, SigningKey key)
{
    private const string TenantId = "c0a7ac7f-0000-4000-8000-000000000000";
    private const int TokenIdBytes = 16;

    private string TokenEndpoint => identity.Authority + "/token";

    public string Access(DemoUser user) => Mint(user, options.Audience, IssuerLimits.AccessTokenLifetime, new()
    {
        ["azp"] = options.ClientId,
        ["azpacr"] = "0",
        ["roles"] = user.Roles,
        ["scp"] = "access_as_user",
    });

    /// <param name="nonce">Left out when empty.</param>
    public string Id(DemoUser user, string nonce)
    {
        var claims = new Dictionary<string, object> { ["roles"] = user.Roles };
        if (nonce.Length > 0)
            claims["nonce"] = nonce;
        return Mint(user, options.ClientId, IssuerLimits.AccessTokenLifetime, claims);
    }

    /// <summary>Carries its own proof, so that a session outlives a restart of the issuer. No API takes it: it names the token endpoint.</summary>
    public string Refresh(DemoUser user) => Mint(user, TokenEndpoint, IssuerLimits.RefreshTokenLifetime, []);

    /// <returns>Null when the refresh token is forged, too old, or of a user who is gone.</returns>
    public DemoUser? Refreshed(string refreshToken)
    {
        var token = JsonWebToken.Parse(refreshToken);
        return token is not null
            && key.Signed(token)
            && token.IsAlive(options.Clock.GetUtcNow(), TimeSpan.Zero)
            && token.Text("aud") == TokenEndpoint
                ? options.Users.FirstOrDefault(user => user.Name == token.Text("sub"))
                : null;
    }

    private string Mint(DemoUser user, string audience, TimeSpan lifetime, Dictionary<string, object> claims)
    {
        var now = options.Clock.GetUtcNow();
        claims["iss"] = identity.Authority;
        claims["aud"] = audience;
        claims["iat"] = claims["nbf"] = now.ToUnixTimeSeconds();
        claims["exp"] = (now + lifetime).ToUnixTimeSeconds();
        claims["sub"] = claims["oid"] = claims["preferred_username"] = user.Name;
        claims["name"] = user.DisplayName;
        claims["tid"] = TenantId;
        claims["uti"] = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenIdBytes));
        claims["ver"] = "2.0";
        return key.Sign(claims);
    }
}
