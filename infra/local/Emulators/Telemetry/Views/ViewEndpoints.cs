using ContactFunctions.Emulators.Loopback;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace ContactFunctions.Emulators.Telemetry;

/// <summary>What the page shows, as JSON for scripts too, and the page itself.</summary>
internal static class ViewEndpoints
{
    private const string Script = "text/javascript; charset=utf-8";
    private const string Style = "text/css; charset=utf-8";
    private const string PagePolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static readonly string[] Scripts =
        ["scope", "dom", "format", "live", "words", "words-en", "words-ja", "overview", "tiles", "sparkline", "traces", "strip", "trace", "waterfall", "axis", "tree", "detail", "conversation", "logs"];

    private static readonly string[] Styles = ["tokens", "scope", "overview", "lists", "trace"];

    public static void MapViews(this WebApplication app, TelemetryStore store, TimeProvider clock)
    {
        app.MapGet("/api/traces", ([AsParameters] TraceQuery query) => TraceList.Of(store, query));
        app.MapGet("/api/traces/{id}", (string id) => TraceView.Of(store, id) is { } trace ? Results.Ok(trace) : Results.NotFound());
        app.MapGet("/api/logs", ([AsParameters] LogQuery query) => LogList.Of(store, query));
        app.MapGet("/api/metrics", (int? window) => MetricList.Of(store, TimeGrid.Until(clock.GetUtcNow(), window)));
        app.MapGet("/live", new LiveView(store.Changes, TelemetryLimits.LiveQuiet, clock).StreamAsync);
    }

    public static void MapPage(this WebApplication app)
    {
        app.MapFile("/", "Telemetry/Pages/scope.html", "text/html; charset=utf-8", PagePolicy);
        foreach (var name in Styles)
            app.MapFile($"/{name}.css", $"Telemetry/Pages/{name}.css", Style);
        foreach (var name in Scripts)
            app.MapFile($"/{name}.js", $"Telemetry/Pages/{name}.js", Script);
    }
}
