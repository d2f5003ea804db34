using System.Net;
using System.Net.Http.Headers;
using System.Security.Claims;
using Microsoft.Azure.SignalR.Common;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.SignalR.Management.Rest;

/// <summary>The data plane of the service, version 2022-06-01: one HTTP request a call.</summary>
internal sealed class RestCalls(ServiceEndpoint endpoint, ServiceManagerOptions options, ILogger logger) : IDisposable
{
    public const string ApiVersion = "2022-06-01";

    private static readonly TimeSpan PooledConnectionLifetime = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan TokenLifetime = TimeSpan.FromHours(1);
    private static readonly Claim[] Server = [new(ClaimTypes.NameIdentifier, $"{Environment.MachineName}_{Guid.NewGuid():N}")];

    private readonly HttpClient http = new(new SocketsHttpHandler { PooledConnectionLifetime = PooledConnectionLifetime })
    {
        Timeout = options.HttpClientTimeout,
    };

    /// <returns>False when what the call is about does not exist.</returns>
    /// <exception cref="AzureSignalRException">The service refused or could not be reached.</exception>
    /// <exception cref="TaskCanceledException">It did not answer in time.</exception>
    public async Task<bool> SendAsync(string hub, RestCall call, CancellationToken ct)
    {
        var address = $"{endpoint.Address}api/hubs/{Uri.EscapeDataString(hub.ToLowerInvariant())}{call.Path}?api-version={ApiVersion}";
        using var response = await SendAsync(call, address, ct);
        if (response.IsSuccessStatusCode)
            return true;
        if (IsMissing(response, call.Missing))
            return false;
        throw Refused(address, response.StatusCode, await response.Content.ReadAsStringAsync(ct));
    }

    public async Task<bool> IsHealthyAsync(CancellationToken ct)
    {
        var address = $"{endpoint.Address}api/health?api-version={ApiVersion}";
        using var response = await SendOnceAsync(new RestCall(HttpMethod.Head, ""), address, ct);
        if (response.IsSuccessStatusCode || response.StatusCode >= HttpStatusCode.InternalServerError)
            return response.IsSuccessStatusCode;
        throw Refused(address, response.StatusCode, detail: "");
    }

    public void Dispose() => http.Dispose();

    private async Task<HttpResponseMessage> SendAsync(RestCall call, string address, CancellationToken ct)
    {
        foreach (var delay in options.RetryOptions?.Delays() ?? [])
        {
            var response = await SendOnceAsync(call, address, ct);
            if (!MayRepeat(call, response.StatusCode))
                return response;
            Log.Repeating(logger, (int)response.StatusCode, delay.TotalMilliseconds);
            response.Dispose();
            await Task.Delay(delay, TimeProvider.System, ct);
        }

        return await SendOnceAsync(call, address, ct);
    }

    private async Task<HttpResponseMessage> SendOnceAsync(RestCall call, string address, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(call.Method, call.Query is null ? address : $"{address}&{call.Query}");
        request.Headers.Authorization = new AuthenticationHeaderValue(
            "Bearer", AccessToken.Sign(endpoint.AccessKey, address, Server, TokenLifetime));
        if (call.Message is { } message)
            request.Content = new InvocationContent(message, options.ObjectSerializer);

        try
        {
            return await http.SendAsync(request, HttpCompletionOption.ResponseContentRead, ct);
        }
        catch (HttpRequestException e)
        {
            throw new AzureSignalRException($"An error happened when making request to {address}", e);
        }
    }

    // The service answers 500 also when it timed out after sending: a message repeated then would arrive twice.
    private static bool MayRepeat(RestCall call, HttpStatusCode status) => call.Message is null
        ? status is >= HttpStatusCode.InternalServerError or HttpStatusCode.RequestTimeout
        : status > HttpStatusCode.InternalServerError;

    private static bool IsMissing(HttpResponseMessage response, string? code) =>
        code is not null
        && response.StatusCode == HttpStatusCode.NotFound
        && response.Headers.TryGetValues("x-ms-error-code", out var codes)
        && codes.Contains(code, StringComparer.OrdinalIgnoreCase);

    private static AzureSignalRException Refused(string address, HttpStatusCode status, string detail) =>
        new($"Azure SignalR Service answered {(int)status} to {address}. {detail}".TrimEnd());
}
