using System.Globalization;
using System.Text;
using ContactFunctions.Emulators.Hooks;
using ContactFunctions.Emulators.Loopback;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace ContactFunctions.Emulators;

/// <summary>Another system that is told of what happens: checks signatures, shows what came on a page, and misbehaves when it is told to.</summary>
public static class HookReceiver
{
    private const string PagePolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<HookReceiverEmulator> StartAsync(HookReceiverOptions options, CancellationToken ct)
    {
        var box = new HookBox(options.Clock);
        var signature = new HookSignature(options.Secret, options.Clock);
        return new HookReceiverEmulator(await LoopbackServer.StartAsync(options.Port, options.Loggers, _ => { }, Routes, ct), box);

        void Routes(WebApplication app)
        {
            app.MapPost("/in/{**rest}", (HttpContext context) => TakeAsync(context, box, signature, options.Clock));
            app.MapGet("/received", (string? conversation) => box.All().Where(one => conversation is null || one.Body.Contains($"\"{conversation}\"", StringComparison.Ordinal)));
            app.MapDelete("/received", box.Clear);
            app.MapGet("/behaviour", () => box.Behaviour);
            app.MapPut("/behaviour", (HookBehaviour behaviour) => box.Behaviour = behaviour);
            app.MapFile("/", "Hooks/Pages/hooks.html", "text/html; charset=utf-8", PagePolicy);
            app.MapFile("/hooks.css", "Hooks/Pages/hooks.css", "text/css; charset=utf-8");
            app.MapFile("/hooks.js", "Hooks/Pages/hooks.js", "text/javascript; charset=utf-8");
        }
    }

    private static async Task TakeAsync(HttpContext context, HookBox box, HookSignature signature, TimeProvider clock)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        var headers = context.Request.Headers;
        var key = headers["Idempotency-Key"].ToString();
        var behaviour = box.Behaviour;
        var status = box.Take(
            context.Request.Path, headers["X-ContactFunctions-Event"].ToString(), key,
            signature.Judge(headers["X-ContactFunctions-Signature"], key, body.ToArray()), Encoding.UTF8.GetString(body.ToArray()));
        var delay = TimeSpan.FromMilliseconds(Math.Clamp(behaviour.DelayMs, 0, HookLimits.DelayMax.TotalMilliseconds));
        if (delay > TimeSpan.Zero)
            await Task.Delay(delay, clock, context.RequestAborted);
        if (status == 0)
        {
            context.Abort();
            return;
        }

        if (status >= 400 && behaviour.RetryAfterSeconds > 0)
            context.Response.Headers.RetryAfter = behaviour.RetryAfterSeconds.ToString(CultureInfo.InvariantCulture);
        context.Response.StatusCode = status;
    }
}
