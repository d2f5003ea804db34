using System.Text;
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

    /// <summary>No issuer gives access for longer; what claims more is a mistake or worse.</summary>
    private static readonly TimeSpan LifetimeMax = TimeSpan.FromDays(7);

    private readonly TokenCheck check = new(SecurityAlgorithms.RsaSha256, clock)
    {
        ClockSkew = TimeSpan.FromSeconds(options.Value.ClockSkewSeconds),
        LifetimeMax = LifetimeMax,
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
        // Looked at before it is made lower case: the sign for kelvin would become a k, and its bearer somebody else.
        if (Claim(token, options.Value.UserClaim) is not { Length: > 0 and <= UserCharactersMax } name || !name.All(IsPlain))
            return Unauthenticated.Invalid;
        var id = name.ToLowerInvariant();
        var roles = StaffRoles.None;
        foreach (var claim in token.Claims.Where(claim => claim.Type == "roles"))
            roles |= Role(claim.Value);
        return roles is StaffRoles.None ? new Forbidden() : new StaffCaller(id, Claim(token, "name") ?? id, roles);
    }

    private static StaffRoles Role(string name) =>
        Ascii.EqualsIgnoreCase(name, "operator") ? StaffRoles.Operator
        : Ascii.EqualsIgnoreCase(name, "supervisor") ? StaffRoles.Supervisor
        : Ascii.EqualsIgnoreCase(name, "admin") ? StaffRoles.Admin
        : StaffRoles.None;

    /// <summary>Ids are parts of row keys and group names.</summary>
    private static bool IsPlain(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-' or '@' or '+';

    private static string? Claim(JsonWebToken token, string name) => token.Claims.FirstOrDefault(claim => claim.Type == name)?.Value;
}
