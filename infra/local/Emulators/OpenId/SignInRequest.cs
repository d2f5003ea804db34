using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace ContactFunctions.Emulators.OpenId;

/// <summary>An authorization request (RFC 6749 §4.1.1 with RFC 7636), as it came.</summary>
internal sealed record SignInRequest(
    string ClientId, string RedirectUri, string ResponseType, string Scope, string State, string Nonce,
    string Challenge, string ChallengeMethod, string ResponseMode, string Prompt, string LoginHint)
{
    private const int ChallengeCharacters = 43;

    public static SignInRequest Read(IEnumerable<KeyValuePair<string, StringValues>> parameters)
    {
        var values = parameters.ToDictionary(p => p.Key, p => p.Value.ToString(), StringComparer.Ordinal);
        string Value(string name) => values.GetValueOrDefault(name, "");
        return new SignInRequest(
            Value("client_id"), Value("redirect_uri"), Value("response_type"), Value("scope"), Value("state"), Value("nonce"),
            Value("code_challenge"), Value("code_challenge_method"), Value("response_mode"), Value("prompt"), Value("login_hint"));
    }

    /// <summary>What makes it unsafe to send anybody back, or null.</summary>
    public string? Untrusted(IssuerOptions options, IssuerIdentity identity) =>
        ClientId != options.ClientId ? "unknown client_id"
        : !identity.Trusts(RedirectUri) ? "redirect_uri is not of a registered origin"
        : null;

    /// <summary>What the client is told instead of a code, or null: the error codes of RFC 6749 §4.1.2.1 and OpenID Connect.</summary>
    public (string Error, string Description)? Refusal() => this switch
    {
        { ResponseType: not "code" } => ("unsupported_response_type", "response_type must be code"),
        { ResponseMode: not ("" or "query" or "fragment") } => ("invalid_request", "response_mode must be query or fragment"),
        { ChallengeMethod: not "S256" } or { Challenge.Length: not ChallengeCharacters } =>
            ("invalid_request", "PKCE with code_challenge_method S256 is required"),
        _ when !Scope.Split(' ').Contains("openid") => ("invalid_scope", "scope must contain openid"),
        { Prompt: "none" } => ("login_required", "nobody is signed in here"),
        _ => null,
    };

    /// <summary>The way back, with the client's state untouched.</summary>
    public string Return(IssuerIdentity identity, params IEnumerable<KeyValuePair<string, string?>> answer)
    {
        KeyValuePair<string, string?>[] state = State.Length == 0 ? [] : [new("state", State)];
        var query = QueryString.Create([.. answer, .. state, new("iss", identity.Authority)]).Value!;
        if (ResponseMode == "fragment")
            return $"{RedirectUri}#{query[1..]}";
        return RedirectUri.Contains('?', StringComparison.Ordinal) ? $"{RedirectUri}&{query[1..]}" : RedirectUri + query;
    }
}
