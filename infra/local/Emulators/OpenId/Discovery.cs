namespace ContactFunctions.Emulators.OpenId;

/// <summary>The documents that a client or an API configures itself from.</summary>
internal sealed class Discovery(IssuerIdentity identity, SigningKey key)
{
    public object Configuration() => new Dictionary<string, object>
    {
        ["issuer"] = identity.Authority,
        ["authorization_endpoint"] = identity.Authority + "/authorize",
        ["token_endpoint"] = identity.Authority + "/token",
        ["end_session_endpoint"] = identity.Authority + "/logout",
        ["jwks_uri"] = identity.Authority + "/keys",
        ["response_types_supported"] = new[] { "code" },
        ["response_modes_supported"] = new[] { "query", "fragment" },
        ["grant_types_supported"] = new[] { "authorization_code", "refresh_token", "password" },
        ["code_challenge_methods_supported"] = new[] { "S256" },
        ["token_endpoint_auth_methods_supported"] = new[] { "none" },
        ["subject_types_supported"] = new[] { "public" },
        ["id_token_signing_alg_values_supported"] = new[] { "RS256" },
        ["scopes_supported"] = new[] { "openid", "profile", "offline_access" },
        ["claims_supported"] = new[] { "iss", "aud", "exp", "iat", "nbf", "sub", "oid", "tid", "ver", "name", "preferred_username", "roles", "nonce" },
        ["authorization_response_iss_parameter_supported"] = true,
    };

    public object Keys() => new
    {
        keys = new[] { new { kty = "RSA", use = "sig", alg = "RS256", kid = key.Id, n = key.Modulus, e = key.Exponent } },
    };
}
