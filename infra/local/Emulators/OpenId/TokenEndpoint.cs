using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace ContactFunctions.Emulators.OpenId;

/// <summary><c>POST /token</c>: codes with PKCE, refresh tokens, and passwords for scripts and tests.</summary>
internal sealed class TokenEndpoint(IssuerOptions options, AuthorizationCodes codes, TokenMint mint)
{
    private const string DemoPassword = "demo";

    public async Task<IResult> AnswerAsync(HttpRequest request)
    {
        request.HttpContext.Response.Headers.CacheControl = "no-store";
        if (!request.HasFormContentType)
            return Refused("invalid_request", "a form is expected");

        var form = await request.ReadFormAsync(request.HttpContext.RequestAborted);
        if (form["client_id"].ToString() is { Length: > 0 } client && client != options.ClientId)
            return Refused("invalid_client", "unknown client_id");
        return form["grant_type"].ToString() switch
        {
            "password" => ByPassword(form),
            "authorization_code" => ByCode(form),
            "refresh_token" => ByRefreshToken(form),
            _ => Refused("unsupported_grant_type", "grant_type must be authorization_code, refresh_token or password"),
        };
    }

    private IResult ByPassword(IFormCollection form)
    {
        var user = options.Users.FirstOrDefault(user => user.Name == form["username"].ToString());
        return user is not null && form["password"] == DemoPassword
            ? Tokens(user, nonce: "", signedIn: false)
            : Refused("invalid_grant", "unknown user or wrong password");
    }

    private IResult ByCode(IFormCollection form)
    {
        if (codes.Take(form["code"].ToString()) is not var (request, user))
            return Refused("invalid_grant", "the code is unknown, used or expired");
        if (request.ClientId != form["client_id"] || request.RedirectUri != form["redirect_uri"])
            return Refused("invalid_grant", "the code was issued to another client_id or redirect_uri");
        return Proves(form["code_verifier"].ToString(), request.Challenge)
            ? Tokens(user, request.Nonce, signedIn: true)
            : Refused("invalid_grant", "code_verifier does not match");
    }

    private IResult ByRefreshToken(IFormCollection form) =>
        mint.Refreshed(form["refresh_token"].ToString()) is { } user
            ? Tokens(user, nonce: "", signedIn: true)
            : Refused("invalid_grant", "the refresh token is not valid");

    private static bool Proves(string verifier, string challenge) => CryptographicOperations.FixedTimeEquals(
        Encoding.ASCII.GetBytes(Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(verifier)))),
        Encoding.ASCII.GetBytes(challenge));

    private IResult Tokens(DemoUser user, string nonce, bool signedIn)
    {
        var answer = new Dictionary<string, object>
        {
            ["token_type"] = "Bearer",
            ["expires_in"] = (int)IssuerLimits.AccessTokenLifetime.TotalSeconds,
            ["access_token"] = mint.Access(user),
        };
        if (signedIn)
        {
            answer["scope"] = "openid profile offline_access";
            answer["id_token"] = mint.Id(user, nonce);
            answer["refresh_token"] = mint.Refresh(user);
        }

        return Results.Json(answer);
    }

    private static IResult Refused(string error, string description) =>
        Results.Json(new Dictionary<string, string> { ["error"] = error, ["error_description"] = description }, statusCode: StatusCodes.Status400BadRequest);
}
