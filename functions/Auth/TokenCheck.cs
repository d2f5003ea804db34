using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace ContactFunctions.Functions.Auth;

/// <summary>One kind of token: which algorithm, keys, issuer and audience it must have, and how late it may come.</summary>
internal sealed class TokenCheck(string algorithm, TimeProvider clock)
{
    private static readonly JsonWebTokenHandler Handler = new();

    public required TimeSpan ClockSkew { get; init; }

    /// <summary>The longest lifetime that a token may claim from now on; null for any.</summary>
    public TimeSpan? LifetimeMax { get; init; }

    public bool AcceptsExpired { get; init; }

    public Verdict Of(Jws jws, string? issuer, string audience, IReadOnlyList<SecurityKey> keys)
    {
        if (jws.Algorithm != algorithm)
            return Verdict.Invalid;
        try
        {
            var result = Handler.ValidateToken(jws.Token, Parameters(issuer, audience, keys));
            return result switch
            {
                { IsValid: true, SecurityToken: JsonWebToken token } => new Verdict(token, IsExpired: false),
                { Exception: SecurityTokenExpiredException } => new Verdict(null, IsExpired: true),
                _ => Verdict.Invalid,
            };
        }
        // The library throws many kinds of exceptions for malformed claims; each of them means that the token is none.
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return Verdict.Invalid;
        }
    }

    private TokenValidationParameters Parameters(string? issuer, string audience, IReadOnlyList<SecurityKey> keys) => new()
    {
        ValidAlgorithms = [algorithm],
        ValidateIssuer = issuer is not null,
        ValidIssuer = issuer,
        ValidAudience = audience,
        IssuerSigningKeys = keys,
        RequireSignedTokens = true,
        RequireExpirationTime = true,
        LifetimeValidator = (notBefore, expires, _, _) => IsAlive(notBefore, expires),
    };

    private bool IsAlive(DateTime? notBefore, DateTime? expires)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (expires is not { } end || notBefore - ClockSkew > now || (LifetimeMax is { } longest && end > now + longest + ClockSkew))
            return false;
        return AcceptsExpired || now < end + ClockSkew ? true : throw new SecurityTokenExpiredException();
    }
}

/// <param name="Token">Null unless it is valid.</param>
/// <param name="IsExpired">True when nothing but its age is wrong.</param>
internal sealed record Verdict(JsonWebToken? Token, bool IsExpired)
{
    public static Verdict Invalid { get; } = new(null, false);
}
