using System.Security.Claims;

namespace Microsoft.Azure.SignalR.Management.Rest;

/// <summary>What a client's token says besides where and how long it is good for.</summary>
internal static class ClientClaims
{
    private const string UserId = "asrs.s.uid";
    private const string UserPrefix = "asrs.u.";

    private static readonly HashSet<string> OfTheToken =
        new(StringComparer.Ordinal) { "aud", "exp", "iat", "nbf", "iss", "actort", "acr", "azp", "c_hash", "jti", "nonce" };

    public static IEnumerable<Claim> From(NegotiationOptions options)
    {
        if (options.UserId is not null)
            yield return new Claim(UserId, options.UserId);

        // A caller's claim must not pass for one of the token's own.
        foreach (var claim in options.Claims ?? options.HttpContext?.User.Claims ?? [])
            yield return OfTheToken.Contains(claim.Type) ? new Claim(UserPrefix + claim.Type, claim.Value) : claim;
    }
}
