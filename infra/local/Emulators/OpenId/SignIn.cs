using Microsoft.AspNetCore.Http;

namespace ContactFunctions.Emulators.OpenId;

/// <summary><c>/authorize</c>: shows who may be signed in, and sends back with a code whoever was chosen.</summary>
internal sealed class SignIn(IssuerOptions options, IssuerIdentity identity, AuthorizationCodes codes)
{
    public IResult Show(HttpRequest request)
    {
        var asked = SignInRequest.Read(request.Query);
        return Refuse(asked, request) ?? new Page(IssuerPages.SignIn(asked, options.Users, PageLanguage.Of(request)), [asked.RedirectUri]);
    }

    public async Task<IResult> ChooseAsync(HttpRequest request)
    {
        if (!request.HasFormContentType)
            return Results.BadRequest();
        var form = await request.ReadFormAsync(request.HttpContext.RequestAborted);
        var asked = SignInRequest.Read(form);
        if (Refuse(asked, request) is { } refusal)
            return refusal;
        if (options.Users.FirstOrDefault(user => user.Name == form["user"]) is not { } user)
            return Results.BadRequest();
        return new SeeOther(asked.Return(identity, new KeyValuePair<string, string?>("code", codes.Issue(asked, user))));
    }

    public IResult SignOut(HttpRequest request)
    {
        var back = request.Query["post_logout_redirect_uri"].ToString();
        if (!identity.Trusts(back))
            return new Page(IssuerPages.SignedOut(PageLanguage.Of(request)), []);
        var state = request.Query["state"].ToString();
        return new SeeOther(state.Length == 0 ? back : back + QueryString.Create("state", state));
    }

    private IResult? Refuse(SignInRequest asked, HttpRequest request)
    {
        if (asked.Untrusted(options, identity) is { } reason)
            return new Page(IssuerPages.Refused(reason, PageLanguage.Of(request)), []) { Status = StatusCodes.Status400BadRequest };
        if (asked.Refusal() is not var (error, description))
            return null;
        return new SeeOther(asked.Return(
            identity,
            new KeyValuePair<string, string?>("error", error),
            new KeyValuePair<string, string?>("error_description", description)));
    }
}
