using System.Text.Json;
using Microsoft.Playwright;

namespace ContactFunctions.Browser.Tests;

/// <summary>Asks axe-core about a page or a frame. Evaluated by the browser's debugger, so the page's own strict policy stays in force.</summary>
internal static class Accessibility
{
    private const string Check =
        """
        async () => (await axe.run(document, { iframes: false })).violations
          .filter(violation => violation.impact === 'serious' || violation.impact === 'critical')
          .map(violation => `${violation.id}: ${violation.nodes.map(node => node.html.slice(0, 160)).join(' | ')}`)
        """;

    public static async Task ExpectNoSeriousViolationsAsync(this IFrame frame, Chromium chromium, string what)
    {
        // What is still fading in is judged by its half-way colour; what is taken away meanwhile is not judged at all.
        await frame.EvaluateAsync("async () => { await Promise.allSettled(document.getAnimations().filter(a => a.effect?.getComputedTiming().iterations === 1).map(a => a.finished)); }");
        await frame.EvaluateAsync(chromium.Axe);
        var found = await frame.EvaluateAsync<JsonElement>(Check);
        var violations = found.EnumerateArray().Select(violation => violation.GetString()).ToArray();
        Assert.True(violations.Length == 0, $"{what}: {string.Join(Environment.NewLine, violations)}");
    }
}
