using Microsoft.AspNetCore.Http;

namespace ContactFunctions.AppHost.Pages;

/// <summary>The headers of every page and script: what a page may do, and how long it may be kept.</summary>
/// <param name="reachable">Origins that pages may call besides their own: API, issuer, SignalR.</param>
internal sealed class PagePolicy(IEnumerable<Uri> reachable)
{
    private const string KeptForEver = "public, max-age=31536000, immutable";
    private const string AskedEachTime = "no-cache";

    private readonly string contentSecurity = string.Join("; ",
        "default-src 'none'", "script-src 'self'", "style-src 'self'", "font-src 'self'", "worker-src 'self'",
        "manifest-src 'self'", "base-uri 'none'", "form-action 'self'", "frame-src 'self'",
        // Pictures of conversations come from the API; blob: are those that wait in the browser to be sent.
        $"img-src 'self' data: blob: {string.Join(' ', reachable.Select(Origin).Distinct())}",
        $"connect-src 'self' {string.Join(' ', reachable.SelectMany(Origins).Distinct())}");

    public void Apply(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = $"{contentSecurity}; frame-ancestors {(IsWidget(context.Request.Path) ? "*" : "'none'")}";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
        headers["Cross-Origin-Resource-Policy"] = "cross-origin"; // The widget is loaded by pages of other sites.
        headers.AccessControlAllowOrigin = "*"; // Public files, no credentials.
        headers.CacheControl = HasContentHash(context.Request.Path) ? KeptForEver : AskedEachTime;
    }

    // The chat is made to be framed by the pages of any site, all other pages by none.
    private static bool IsWidget(PathString path) => path.StartsWithSegments("/widget");

    // The build puts files whose names change with their content here, one folder for each application, and only those.
    private static bool HasContentHash(PathString path) => path.Value?.Contains("/assets/", StringComparison.Ordinal) == true;

    private static IEnumerable<string> Origins(Uri address)
    {
        yield return Origin(address);
        yield return $"ws://{address.Authority}";
    }

    private static string Origin(Uri address) => address.GetLeftPart(UriPartial.Authority);
}
