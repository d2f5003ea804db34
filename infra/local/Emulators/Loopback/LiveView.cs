using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace ContactFunctions.Emulators.Loopback;

/// <summary>Server-sent events that say "look again"; the page then fetches what it shows.</summary>
/// <param name="quiet">Between two of them at least: one word for all that came meanwhile.</param>
internal sealed class LiveView(Changes changes, TimeSpan quiet, TimeProvider clock)
{
    public async Task StreamAsync(HttpContext context, IHostApplicationLifetime lifetime)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-store";
        try
        {
            while (true)
            {
                var seen = changes.Version;
                await context.Response.WriteAsync(string.Create(CultureInfo.InvariantCulture, $"data: {seen}\n\n"), ended.Token);
                await context.Response.Body.FlushAsync(ended.Token);
                await Task.Delay(quiet, clock, ended.Token);
                await Task.WhenAny(changes.AfterAsync(seen), Task.Delay(LoopbackLimits.LiveKeepAlive, clock, ended.Token));
            }
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested)
        {
            // The page was closed, or the server stops.
        }
    }
}
