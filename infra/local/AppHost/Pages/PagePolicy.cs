using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace ContactFunctions.AppHost.Pages;

/// <summary>
/// The headers of every page and script: what a page may do, and how long it may be kept. <c>functions/web/headers.json</c> says them, for the
/// web site in Azure too.
/// </summary>
internal sealed class PagePolicy
{
    private const string Folder = "assets/";

    private readonly IReadOnlyList<(string Path, Dictionary<string, string> Headers)> places;
    private readonly Dictionary<string, string> elsewhere;
    private readonly Dictionary<string, string> kept;
    private readonly Dictionary<string, string> secure;

    /// <param name="origins">Of <c>api</c>, <c>issuer</c> and <c>realtime</c>, separated by spaces where there are several.</param>
    public PagePolicy(IReadOnlyDictionary<string, string> origins)
    {
        var all = Read();
        elsewhere = Merged(all, new PlaceRules(), origins);
        places = [.. all.Places.Select(place => (place.Key, Merged(all, place.Value, origins)))];
        (kept, secure) = (all.Kept, all.Secure);
    }

    /// <summary>As they are on this machine.</summary>
    public static PagePolicy At(Uri api, Uri issuer, Uri realtime) => new(new Dictionary<string, string>
    {
        ["api"] = Origin(api),
        ["issuer"] = Origin(issuer),
        ["realtime"] = $"{Origin(realtime)} ws://{realtime.Authority}",
    });

    public void Apply(HttpContext context)
    {
        foreach (var (name, value) in Of(context.Request.Path.Value ?? "/", context.Request.IsHttps))
            context.Response.Headers[name] = value;
    }

    /// <param name="path">Below the address of the pages, with a slash in front.</param>
    public IReadOnlyDictionary<string, string> Of(string path, bool isSecure)
    {
        var place = places.FirstOrDefault(one => one.Path[^1] == '/' ? path.StartsWith(one.Path, StringComparison.Ordinal) : path == one.Path);
        var headers = new Dictionary<string, string>(place.Headers ?? elsewhere, StringComparer.OrdinalIgnoreCase);
        // The build puts files whose names change with their content there, one folder for each application, and only those.
        if (path.StartsWith($"{(place.Path is { } root && root[^1] == '/' ? root : "/")}{Folder}", StringComparison.Ordinal))
            Add(kept);
        if (isSecure)
            Add(secure);
        return headers;

        void Add(Dictionary<string, string> more)
        {
            foreach (var (name, value) in more)
                headers[name] = value;
        }
    }

    private static Dictionary<string, string> Merged(PageRules all, PlaceRules own, IReadOnlyDictionary<string, string> origins)
    {
        var (headers, directives) = (new Dictionary<string, string>(all.Headers), new Dictionary<string, string>(all.Policy));
        foreach (var (name, value) in own.Headers ?? [])
            headers[name] = value;
        foreach (var (name, value) in own.Policy ?? [])
            directives[name] = value;
        headers["Content-Security-Policy"] = string.Join("; ", directives.Select(one => $"{one.Key} {Filled(one.Value, origins)}"));
        return headers;
    }

    private static string Filled(string sources, IReadOnlyDictionary<string, string> origins) => origins.Aggregate(
        sources, (text, origin) => text.Replace($"{{{origin.Key}}}", origin.Value, StringComparison.Ordinal));

    private static PageRules Read()
    {
        using var stream = typeof(PagePolicy).Assembly.GetManifestResourceStream("headers.json")
            ?? throw new InvalidOperationException("headers.json is not embedded.");
        return JsonSerializer.Deserialize(stream, PageRulesJson.Default.PageRules) ?? throw new InvalidOperationException("headers.json is empty.");
    }

    private static string Origin(Uri address) => address.GetLeftPart(UriPartial.Authority);
}
