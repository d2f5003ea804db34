using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using ContactFunctions.Emulators.Loopback;

namespace ContactFunctions.Emulators.OpenId;

/// <summary>The pages, filled in; every value is encoded.</summary>
internal static class IssuerPages
{
    private static readonly string Frame = EmbeddedFile.Text("OpenId/Pages/issuer.html");

    public static string SignIn(SignInRequest asked, IReadOnlyList<DemoUser> users, string language)
    {
        var text = IssuerTexts.In(language);
        var body = new StringBuilder();
        body.Append(CultureInfo.InvariantCulture, $"<h1>{Encoded(text.Choose)}</h1><p>{Encoded(text.Explain)}</p><form method=\"post\" action=\"/authorize\">");
        foreach (var (name, value) in Fields(asked))
            body.Append(CultureInfo.InvariantCulture, $"<input type=\"hidden\" name=\"{name}\" value=\"{Encoded(value)}\">");
        body.Append("<ul>");
        foreach (var user in users)
            body.Append(Choice(user, text, suggested: user.Name == asked.LoginHint));
        body.Append(CultureInfo.InvariantCulture, $"</ul></form><p class=\"back\">{Encoded(text.Returns)} <b>{Encoded(new Uri(asked.RedirectUri).Authority)}</b></p>");
        return Framed(language, text.Choose, body.ToString());
    }

    public static string SignedOut(string language)
    {
        var text = IssuerTexts.In(language);
        return Framed(language, text.SignedOut, $"<h1>{Encoded(text.SignedOut)}</h1><p>{Encoded(text.MayClose)}</p>");
    }

    /// <param name="reason">In English: it is for the developer.</param>
    public static string Refused(string reason, string language)
    {
        var text = IssuerTexts.In(language);
        return Framed(language, text.Refused, $"<h1>{Encoded(text.Refused)}</h1><p class=\"reason\" lang=\"en\">{Encoded(reason)}</p>");
    }

    private static string Choice(DemoUser user, IssuerTexts text, bool suggested) =>
        $"""
        <li><button name="user" value="{Encoded(user.Name)}" class="{Encoded(user.Roles[0])}"{(suggested ? " autofocus" : "")}>
        <span class="face" aria-hidden="true">{Encoded(user.DisplayName[..1])}</span>
        <span class="who"><b>{Encoded(user.DisplayName)}</b><small>{Encoded(user.Name)}</small></span>
        <span class="role">{Encoded(text.Role(user.Roles[0]))}</span></button></li>
        """;

    private static (string Name, string Value)[] Fields(SignInRequest asked) =>
    [
        ("client_id", asked.ClientId), ("redirect_uri", asked.RedirectUri), ("response_type", asked.ResponseType), ("scope", asked.Scope),
        ("state", asked.State), ("nonce", asked.Nonce), ("code_challenge", asked.Challenge),
        ("code_challenge_method", asked.ChallengeMethod), ("response_mode", asked.ResponseMode),
    ];

    private static string Framed(string language, string title, string body) => Frame
        .Replace("{{language}}", language, StringComparison.Ordinal)
        .Replace("{{title}}", Encoded(title), StringComparison.Ordinal)
        .Replace("{{note}}", Encoded(IssuerTexts.In(language).Note), StringComparison.Ordinal)
        .Replace("{{body}}", body, StringComparison.Ordinal);

    private static string Encoded(string value) => HtmlEncoder.Default.Encode(value);
}
