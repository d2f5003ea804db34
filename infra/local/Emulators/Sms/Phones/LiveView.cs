using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace ContactFunctions.Emulators.Sms;

/// <summary>Server-sent events that say "look again"; the page then fetches what it shows.</summary>
internal sealed class LiveView(PhoneThreads threads, TimeProvider clock)
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
                var seen = threads.Version;
                await context.Response.WriteAsync(string.Create(CultureInfo.InvariantCulture, $"data: {seen}\n\n"), ended.Token);
                await context.Response.Body.FlushAsync(ended.Token);
                var quiet = Task.Delay(SmsLimits.LiveKeepAlive, clock, ended.Token);
                await await Task.WhenAny(threads.ChangedAfterAsync(seen), quiet);
            }
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested)
        {
            // The page was closed, or the gateway stops.
        }
    }
}
