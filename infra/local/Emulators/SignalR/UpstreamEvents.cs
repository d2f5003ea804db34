using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.Extensions.Logging;

namespace ContactFunctions.Emulators.SignalR;

/// <summary>
/// Posts <c>connected</c> and <c>disconnected</c>, in this order for one connection and in none between several. Delivery ends
/// after a few attempts, as in the service: these events are hints.
/// </summary>
internal sealed class UpstreamEvents(ServiceKey key, TimeProvider clock, ILogger<UpstreamEvents> logger) : IAsyncDisposable
{
    private readonly HttpClient http = new() { Timeout = SignalRLimits.UpstreamTimeout };
    private readonly CancellationTokenSource stopping = new();
    private readonly ConcurrentDictionary<string, Task> last = new(StringComparer.Ordinal);

    public IReadOnlyList<Uri> Addresses { get; set; } = [];

    public void Connected(ClientConnection client) => last[client.Id] = DeliverAsync(client, "connected", """{"type":10}""", Task.CompletedTask);

    public void Disconnected(ClientConnection client)
    {
        if (last.TryRemove(client.Id, out var connected))
            _ = DeliverAsync(client, "disconnected", """{"type":11}""", connected);
    }

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        http.Dispose();
    }

    private async Task DeliverAsync(ClientConnection client, string name, string body, Task before)
    {
        await before;
        var wait = SignalRLimits.UpstreamBackOff;
        try
        {
            for (var attempt = 1; Addresses is { Count: > 0 } addresses; attempt++, wait *= 2)
            {
                if (await IsTakenAsync(addresses, client, name, body) || attempt == SignalRLimits.UpstreamAttemptsMax)
                    return;
                await Task.Delay(wait, clock, stopping.Token);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The service goes down with its connections; nobody is left to tell.
        }
    }

    private async Task<bool> IsTakenAsync(IReadOnlyList<Uri> addresses, ClientConnection client, string name, string body)
    {
        foreach (var address in addresses)
        {
            try
            {
                using var response = await http.SendAsync(Request(address, client, name, body), stopping.Token);
                if (response.IsSuccessStatusCode)
                    return true;
                Log.UpstreamRefused(logger, client.Id, name, (int)response.StatusCode);
            }
            catch (Exception e) when (e is HttpRequestException or TaskCanceledException && !stopping.IsCancellationRequested)
            {
                Log.UpstreamUnreachable(logger, client.Id, name, e);
            }
        }

        return false;
    }

    private HttpRequestMessage Request(Uri address, ClientConnection client, string name, string body)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, address)
        {
            Content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue("application/json")),
        };
        request.Headers.Add("X-ASRS-Hub", client.Hub);
        request.Headers.Add("X-ASRS-Category", "connections");
        request.Headers.Add("X-ASRS-Event", name);
        request.Headers.Add("X-ASRS-Connection-Id", client.Id);
        request.Headers.Add("X-ASRS-Signature", key.Sign(client.Id));
        if (client.User is { } user)
            request.Headers.Add("X-ASRS-User-Id", user);
        if (ClientIdentity.Told(client.Principal).ToArray() is { Length: > 0 } claims)
            request.Headers.TryAddWithoutValidation("X-ASRS-User-Claims", string.Join(", ", claims));
        return request;
    }
}
