using System.Collections.Frozen;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace ContactFunctions.Functions.Hosting.Cors;

/// <summary>
/// Lets the pages of configured origins call the API. No credentials: tokens travel in a header. The rest of the world can still call,
/// only not from a browser's page.
/// </summary>
public sealed class CorsPolicy(IOptions<CorsOptions> options)
{
    private readonly FrozenSet<string> origins =
        options.Value.Origins.Select(origin => origin.TrimEnd('/')).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private readonly string maxAge = options.Value.MaxAgeSeconds.ToString(CultureInfo.InvariantCulture);

    public void Apply(HttpContext http)
    {
        if (origins.Count == 0)
            return;
        var headers = http.Response.Headers;
        headers.Append(HeaderNames.Vary, HeaderNames.Origin);
        var sent = http.Request.Headers.Origin;
        if (sent.Count != 1 || !origins.TryGetValue(sent[0] ?? "", out _))
            return;
        headers.AccessControlAllowOrigin = sent[0];
        headers.AccessControlExposeHeaders = $"{HeaderNames.RetryAfter}, {HeaderNames.ETag}";
        if (!HttpMethods.IsOptions(http.Request.Method) || !http.Request.Headers.ContainsKey(HeaderNames.AccessControlRequestMethod))
            return;
        headers.AccessControlAllowMethods = "GET, POST, PUT";
        headers.AccessControlAllowHeaders = "authorization, content-type, if-match";
        headers.AccessControlMaxAge = maxAge;
    }
}
