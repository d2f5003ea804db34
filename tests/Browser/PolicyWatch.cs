using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace ContactFunctions.Browser.Tests;

/// <summary>A browser that writes down whatever its pages were not allowed to do, and every error that they tell the console.</summary>
internal sealed class PolicyWatch : IAsyncDisposable
{
    private const string Listen = """
        addEventListener("securitypolicyviolation", (event) =>
          console.error(`policy ${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber} ${event.sample}`));
        """;

    private readonly ConcurrentQueue<string> seen = [];

    private PolicyWatch(IBrowserContext context) => Context = context;

    public IBrowserContext Context { get; }

    public IReadOnlyCollection<string> Seen => seen;

    public static async Task<PolicyWatch> BeginAsync(IBrowser browser)
    {
        var watch = new PolicyWatch(await browser.NewContextAsync(new() { Locale = "en-GB", ViewportSize = new() { Width = 1360, Height = 860 } }));
        await watch.Context.AddInitScriptAsync(Listen);
        watch.Context.Console += (_, message) =>
        {
            if (message.Type == "error")
                watch.seen.Enqueue($"{message.Page?.Url}: {message.Text}");
        };
        watch.Context.WebError += (_, error) => watch.seen.Enqueue($"{error.Page?.Url}: {error.Error}");
        return watch;
    }

    public ValueTask DisposeAsync() => Context.DisposeAsync();
}
