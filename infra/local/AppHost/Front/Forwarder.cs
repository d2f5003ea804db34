using System.Net;
using ContactFunctions.AppHost.Hosts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace ContactFunctions.AppHost.Front;

/// <summary>
/// Sends a request to a host that is up and streams the answer back. A request that certainly reached no host goes to the next one; one that
/// may have been processed is repeated only when its method is GET or HEAD.
/// </summary>
internal sealed class Forwarder(HostPool pool, TimeProvider time) : IDisposable
{
    /// <summary>How long a request waits for a host while none is up; a restart takes about a second.</summary>
    public static readonly TimeSpan Hold = TimeSpan.FromSeconds(5);

    private const int LossesMax = 3;
    private static readonly TimeSpan ConnectBound = TimeSpan.FromSeconds(1);

    private readonly HttpMessageInvoker hosts = new(new SocketsHttpHandler
    {
        UseProxy = false,
        UseCookies = false,
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.None,
        ActivityHeadersPropagator = null,
        ConnectTimeout = ConnectBound,
    });

    private enum Attempt
    {
        Answered,
        NotProcessed,
        Lost,
    }

    public async Task ForwardAsync(HttpContext context)
    {
        var started = time.GetTimestamp();
        var losses = 0;
        while (await pool.NextAsync(Hold - time.GetElapsedTime(started), context.RequestAborted) is { } host)
        {
            var attempt = await TryAsync(context, host);
            if (attempt is Attempt.Answered)
                return;
            if (attempt is Attempt.Lost && (++losses == LossesMax || !ForwardedRequest.IsRepeatable(context.Request)))
            {
                await Problem.HostLost.WriteAsync(context);
                return;
            }
        }
        await Problem.Starting.WriteAsync(context);
    }

    public void Dispose() => hosts.Dispose();

    private async Task<Attempt> TryAsync(HttpContext context, PooledHost host)
    {
        using var request = ForwardedRequest.Create(context.Request, host.Address);
        HttpResponseMessage response;
        try
        {
            response = await hosts.SendAsync(request, context.RequestAborted);
        }
        catch (HttpRequestException e) when (e.HttpRequestError is HttpRequestError.ConnectionError)
        {
            host.Refused();
            return Attempt.NotProcessed;
        }
        catch (Exception e) when (IsLoss(e, context))
        {
            return Attempt.Lost;
        }
        using (response)
            await StreamAsync(context, response);
        return Attempt.Answered;
    }

    private static async Task StreamAsync(HttpContext context, HttpResponseMessage response)
    {
        ForwardedHeaders.Response(response, context.Response);
        context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        try
        {
            await using var body = await response.Content.ReadAsStreamAsync(context.RequestAborted);
            await body.CopyToAsync(context.Response.Body, context.RequestAborted);
        }
        catch (Exception e) when (IsLoss(e, context))
        {
            context.Abort(); // The head is out: a broken connection is the only way left to say that the rest is missing.
        }
    }

    private static bool IsLoss(Exception e, HttpContext context) =>
        e is HttpRequestException or IOException && !context.RequestAborted.IsCancellationRequested;
}
