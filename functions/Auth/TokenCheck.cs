using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace ContactFunctions.Functions.Auth;

/// <summary>One kind of token: which algorithm, keys, issuer and audience it must have, and how late it may come.</summary>
internal sealed class TokenCheck(string algorithm, TimeProvider clock)
{
    private static readonly JsonWebTokenHandler Handler = new();

    /// <summary>Clocks of hosts differ; more than this is no clock.</summary>
    private static readonly TimeSpan IssuedAheadMax = TimeSpan.FromMinutes(5);

    public required TimeSpan ClockSkew { get; init; }

    /// <summary>The longest lifetime that a token may claim from now on.</summary>
    public required TimeSpan LifetimeMax { get; init; }

    public bool AcceptsExpired { get; init; }

    public Verdict Of(Jws jws, string? issuer, string audience, IReadOnlyList<SecurityKey> keys)
    {
        if (jws.Algorithm != algorithm)
            return Verdict.Invalid;
        try
        {
            return Handler.ValidateToken(jws.Token, Parameters(issuer, audience, keys)) is { IsValid: true, SecurityToken: JsonWebToken token }
                ? InTime(token)
                : Verdict.Invalid;
        }
        // The library throws many kinds of exceptions for malformed claims; each of them means that the token is none.
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return Verdict.Invalid;
        }
    }

    /// <summary>Lifetime is judged here: the library would read a clock of its own.</summary>
    private TokenValidationParameters Parameters(string? issuer, string audience, IReadOnlyList<SecurityKey> keys) => new()
    {
        ValidAlgorithms = [algorithm],
        ValidateIssuer = issuer is not null,
        ValidIssuer = issuer,
        ValidAudience = audience,
        IssuerSigningKeys = keys,
        RequireSignedTokens = true,
        ValidateLifetime = false,
    };

    /// <summary>A token without <c>exp</c> reads as one that ended in the year 1, and counts as none.</summary>
    private Verdict InTime(JsonWebToken token)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var isOfTheFuture = token.ValidFrom > now + ClockSkew || token.IssuedAt > now + IssuedAheadMax;
        if (token.ValidTo == DateTime.MinValue || token.ValidTo > now + LifetimeMax + ClockSkew || isOfTheFuture)
            return Verdict.Invalid;
        return AcceptsExpired || now < token.ValidTo + ClockSkew ? new Verdict(token, IsExpired: false) : new Verdict(null, IsExpired: true);
    }
}

/// <param name="Token">Null unless it is valid.</param>
/// <param name="IsExpired">True when nothing but its age is wrong.</param>
internal sealed record Verdict(JsonWebToken? Token, bool IsExpired)
{
    public static Verdict Invalid { get; } = new(null, false);
}
