using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using ContactFunctions.Domain.Outcomes;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace ContactFunctions.Functions.Auth.Sites;

/// <summary>
/// <c>identityToken</c>: HS256 under the secret of the site that <c>aud</c> names; needs <c>sub</c>, <c>jti</c> and an <c>exp</c> at most ten
/// minutes ahead; may carry <c>name</c>, <c>email</c>, <c>phone</c>, <c>customerCode</c>.
/// </summary>
public sealed class SiteTokens(IOptions<IdentityOptions> options, TimeProvider clock)
{
    private static readonly TimeSpan LifetimeMax = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan ClockSkew = TimeSpan.FromSeconds(30);
    private const int ClaimCharactersMax = 200;

    private readonly FrozenDictionary<string, IReadOnlyList<SecurityKey>> keys = options.Value.Sites.ToFrozenDictionary(site => site.Name, KeysOf);

    private readonly TokenCheck check = new(SecurityAlgorithms.HmacSha256, clock) { ClockSkew = ClockSkew, LifetimeMax = LifetimeMax };

    public Outcome<VouchedVisitor> Read(string token)
    {
        if (Jws.Read(token) is { } jws)
            foreach (var (site, accepted) in keys)
                if (check.Of(jws, null, site, accepted).Token is { } valid && Visitor(site, valid) is { } visitor)
                    return visitor;
        return new Invalid("The identity token is not valid here.", "identityToken", "invalid_identity_token");
    }

    private static VouchedVisitor? Visitor(string site, JsonWebToken token)
    {
        if (token is not { Subject: { Length: > 0 and <= ClaimCharactersMax } subject, Id: { Length: > 0 and <= ClaimCharactersMax } id })
            return null;
        return new VouchedVisitor(
            $"{site}:{Digest(id)}",
            new DateTimeOffset(token.ValidTo, TimeSpan.Zero) + ClockSkew,
            $"{site}:{Digest(subject)}",
            Claim(token, "name"),
            Claim(token, "email"),
            Claim(token, "phone"),
            Claim(token, "customerCode"),
            Claim(token, "segment"));
    }

    private static IReadOnlyList<SecurityKey> KeysOf(SiteOptions site) =>
        [.. new[] { site.Secret, site.PreviousSecret }.Where(secret => secret is { Length: > 0 }).Select(secret => new SymmetricSecurityKey(Convert.FromBase64String(secret!)))];

    /// <summary>Sites name their users as they like; keys of rows may not hold everything.</summary>
    private static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));

    private static string? Claim(JsonWebToken token, string name) =>
        token.Claims.FirstOrDefault(claim => claim.Type == name)?.Value is { Length: > 0 and <= ClaimCharactersMax } value ? value : null;
}
