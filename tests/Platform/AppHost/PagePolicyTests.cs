using System.Diagnostics;
using System.Text.Json;
using ContactFunctions.AppHost.Pages;
using ContactFunctions.Platform.Tests.Infra;

namespace ContactFunctions.Platform.Tests.AppHost;

/// <summary>The laptop and Azure tell browsers the same, and it is strict.</summary>
public sealed class PagePolicyTests
{
    private static readonly Dictionary<string, string> Origins = new()
    {
        ["api"] = "https://app.example", ["issuer"] = "https://login.example", ["realtime"] = "https://hub.example wss://hub.example",
    };

    private static readonly string[] Paths =
    [
        "/", "/index.html", "/assets/shop-1a.js", "/widget.js", "/config.json", "/parts.txt", "/widget/", "/widget/index.html", "/widget/assets/chat-2b.js",
        "/portal/", "/portal/assets/main-3c.js", "/console/", "/console/index.html", "/console/assets/pulse.worker-4d.js", "/admin/", "/admin/assets/main-5e.css", "/nothing",
    ];

    [Fact]
    public async Task Headers_InAzure_AreThoseOfTheLaptop()
    {
        var policy = new PagePolicy(Origins);
        using var site = JsonDocument.Parse(await PrintedAsync());

        Assert.All(Paths, path => Assert.Equal(policy.Of(path, isSecure: true).OrderBy(one => one.Key), InAzure(site.RootElement, path).OrderBy(one => one.Key)));
    }

    [Fact]
    public void Policy_OfEveryPage_AllowsNothingThatWasNotMeant()
    {
        foreach (var path in Paths)
        {
            var directives = new PagePolicy(Origins).Of(path, isSecure: true)["Content-Security-Policy"].Split("; ").ToDictionary(one => one.Split(' ')[0]);
            Assert.DoesNotContain(directives.Values, one => one.Contains("unsafe", StringComparison.Ordinal) || one.Contains(" http:", StringComparison.Ordinal));
            Assert.Equal(("default-src 'none'", "object-src 'none'", "base-uri 'none'", "script-src 'self'", "style-src 'self'"),
                (directives["default-src"], directives["object-src"], directives["base-uri"], directives["script-src"], directives["style-src"]));
            // The chat is made to be framed by any site, and is the only page that is.
            Assert.Equal(path.StartsWith("/widget/", StringComparison.Ordinal), directives["frame-ancestors"].Contains('*', StringComparison.Ordinal));
            Assert.DoesNotContain(directives.Where(one => one.Key != "frame-ancestors"), one => one.Value.Contains('*', StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Console_MayCall_TheApiTheHubAndTheIssuer() => Assert.Contains(
        "connect-src 'self' https://app.example https://hub.example wss://hub.example https://login.example;",
        new PagePolicy(Origins).Of("/console/", isSecure: true)["Content-Security-Policy"], StringComparison.Ordinal);

    [Theory]
    [InlineData("/widget.js", "cross-origin")]
    [InlineData("/widget/assets/chat-2b.js", "cross-origin")]
    [InlineData("/console/index.html", "same-origin")]
    public void Files_ThatOtherSitesLoad_SayThatTheyMay(string path, string policy) =>
        Assert.Equal(policy, new PagePolicy(Origins).Of(path, isSecure: true)["Cross-Origin-Resource-Policy"]);

    [Fact]
    public void Https_IsAskedForWhereItIsSpoken_ForTwoYears()
    {
        var policy = new PagePolicy(Origins);

        Assert.Equal("max-age=63072000; includeSubDomains", policy.Of("/console/", isSecure: true)["Strict-Transport-Security"]);
        Assert.DoesNotContain("Strict-Transport-Security", policy.Of("/console/", isSecure: false).Keys);
    }

    /// <summary>As Static Web Apps does it: the first route that fits decides alone, and its headers go over those of all.</summary>
    private static Dictionary<string, string> InAzure(JsonElement site, string path)
    {
        var headers = Strings(site.GetProperty("globalHeaders"));
        var route = site.GetProperty("routes").EnumerateArray().FirstOrDefault(one => Fits(one.GetProperty("route").GetString()!, path));
        if (route.ValueKind is JsonValueKind.Object)
            foreach (var (name, value) in Strings(route.GetProperty("headers")))
                headers[name] = value;
        return headers;
    }

    private static bool Fits(string route, string path) => route[^1] == '*' ? path.StartsWith(route[..^1], StringComparison.Ordinal) : path == route;

    private static Dictionary<string, string> Strings(JsonElement element) =>
        element.EnumerateObject().ToDictionary(one => one.Name, one => one.Value.GetString()!, StringComparer.OrdinalIgnoreCase);

    private static async Task<string> PrintedAsync()
    {
        var start = new ProcessStartInfo("node", [Path.Combine(SourceTree.Root, "functions", "web", "headers.mjs"), Origins["api"], Origins["issuer"], Origins["realtime"], "demo"])
        {
            RedirectStandardOutput = true,
        };
        using var node = Process.Start(start)!;
        var printed = await node.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await node.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, node.ExitCode);
        return printed;
    }
}
