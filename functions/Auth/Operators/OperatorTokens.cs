using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Functions.Hosting.Problems;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace ContactFunctions.Functions.Auth.Operators;

/// <summary>Access tokens of the organisation's issuer.</summary>
public sealed class OperatorTokens(IssuerKeys issuer, IOptions<OidcOptions> options, TimeProvider clock)
{
    private const int UserCharactersMax = 128;

    private readonly TokenCheck check = new(SecurityAlgorithms.RsaSha256, clock)
    {
        ClockSkew = TimeSpan.FromSeconds(options.Value.ClockSkewSeconds),
    };

    internal async ValueTask<Outcome<StaffCaller>> ReadAsync(Jws jws, CancellationToken cancellation)
    {
        if (jws.KeyId is not { Length: > 0 } keyId)
            return Unauthenticated.Invalid;
        var published = await issuer.ForAsync(keyId, cancellation);
        if (published.Refusal is { } refusal)
            return refusal;
        if (!published.Value.Keys.TryGetValue(keyId, out var key))
            return Unauthenticated.Invalid;
        var verdict = check.Of(jws, published.Value.Issuer, options.Value.Audience, [key]);
        return verdict.Token is { } token ? Staff(token) : verdict.IsExpired ? Unauthenticated.Expired : Unauthenticated.Invalid;
    }

    private Outcome<StaffCaller> Staff(JsonWebToken token)
    {
        var id = Claim(token, options.Value.UserClaim)?.ToLowerInvariant();
        if (id is not { Length: > 0 and <= UserCharactersMax } || !id.All(IsPlain))
            return Unauthenticated.Invalid;
        var roles = StaffRoles.None;
        foreach (var claim in token.Claims.Where(claim => claim.Type == "roles"))
            roles |= Role(claim.Value);
        return roles is StaffRoles.None ? new Forbidden() : new StaffCaller(id, Claim(token, "name") ?? id, roles);
    }

    private static StaffRoles Role(string name) => name.ToLowerInvariant() switch
    {
        "operator" => StaffRoles.Operator,
        "supervisor" => StaffRoles.Supervisor,
        "admin" => StaffRoles.Admin,
        _ => StaffRoles.None,
    };

    /// <summary>Ids are parts of row keys and group names.</summary>
    private static bool IsPlain(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-' or '@' or '+';

    private static string? Claim(JsonWebToken token, string name) => token.Claims.FirstOrDefault(claim => claim.Type == name)?.Value;
}
