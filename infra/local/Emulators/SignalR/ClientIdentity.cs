using System.Security.Claims;
using System.Text.Json;
using ContactFunctions.Emulators.Tokens;

namespace ContactFunctions.Emulators.SignalR;

/// <summary>The caller of a client connection, read from its token.</summary>
internal static class ClientIdentity
{
    public const string UserId = "asrs.s.uid";

    private const string SystemPrefix = "asrs.s.";
    private const string UserPrefix = "asrs.u.";

    /// <summary>Where a user id may stand, in the order in which the service looks.</summary>
    private static readonly string[] UserIdClaims = [UserId, ClaimTypes.NameIdentifier, "nameid", "sub"];

    private static readonly HashSet<string> OfTheToken = new(StringComparer.Ordinal) { "aud", "exp", "iat", "nbf", "iss" };

    public static ClaimsPrincipal From(JsonWebToken token) => new(new ClaimsIdentity(Claims(token.Payload), "Bearer"));

    public static string? UserOf(ClaimsPrincipal principal) =>
        UserIdClaims.Select(principal.FindFirst).FirstOrDefault(claim => claim is not null)?.Value;

    /// <summary>The claims an upstream is told, as <c>type: value</c>.</summary>
    public static IEnumerable<string> Told(ClaimsPrincipal principal) => principal.Claims
        .Where(claim => !OfTheToken.Contains(claim.Type) && !claim.Type.StartsWith(SystemPrefix, StringComparison.Ordinal))
        .Select(claim => $"{(claim.Type.StartsWith(UserPrefix, StringComparison.Ordinal) ? claim.Type[UserPrefix.Length..] : claim.Type)}: {claim.Value}");

    private static IEnumerable<Claim> Claims(JsonElement payload) =>
        from property in payload.EnumerateObject()
        from value in property.Value.ValueKind == JsonValueKind.Array ? property.Value.EnumerateArray().ToArray() : [property.Value]
        select new Claim(property.Name, value.ToString());
}
