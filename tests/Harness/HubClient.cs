using System.Net.Http.Headers;
using System.Net.WebSockets;
using System.Text.Json;

namespace ContactFunctions.Harness;

/// <summary>
/// A SignalR client for tests: negotiates, then speaks the JSON hub protocol over a WebSocket. It receives only; the app's
/// clients send over HTTP. Every wait is bounded.
/// </summary>
public sealed class HubClient : IAsyncDisposable
{
    /// <summary>The bound of a wait that names none.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private const int CloseFrame = 7;
    private const int InvocationFrame = 1;
    private const int PingFrame = 6;

    private static readonly HttpClient Http = new();

    private readonly ClientWebSocket socket;
    private readonly HubFrames frames;
    private readonly HubInbox inbox = new();
    private readonly CancellationTokenSource stopping = new();
    private readonly Task<string?> reading;
    private bool disposed;

    private HubClient(ClientWebSocket socket, HubFrames frames, string connectionId)
    {
        (this.socket, this.frames, ConnectionId) = (socket, frames, connectionId);
        reading = ReadAsync();
    }

    public string ConnectionId { get; }

    /// <summary>Everything that came so far, taken or not.</summary>
    public IReadOnlyList<HubInvocation> Received => inbox.Received;

    /// <summary>Completes when the service closed the connection, with its error or null.</summary>
    public Task<string?> Closed => reading;

    /// <param name="url">The <c>url</c> of a negotiate answer.</param>
    /// <param name="accessToken">The <c>accessToken</c> of the same answer.</param>
    /// <exception cref="HttpRequestException">The service refused the token.</exception>
    public static async Task<HubClient> ConnectAsync(string url, string accessToken, CancellationToken ct = default)
    {
        using var bounded = Bounded(Patience, ct);
        var (connectionId, connectionToken) = await NegotiateAsync(new Uri(url), accessToken, bounded.Token);

        var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Authorization", $"Bearer {accessToken}");
        await socket.ConnectAsync(SocketAddress(url, connectionToken), bounded.Token);

        var frames = new HubFrames(socket);
        await frames.SendAsync("""{"protocol":"json","version":1}""", bounded.Token);
        var shaken = await frames.ReceiveAsync(bounded.Token);
        if (shaken is not { } answer || answer.TryGetProperty("error", out _))
            throw new InvalidOperationException($"The service refused the handshake: {shaken}");
        return new HubClient(socket, frames, connectionId);
    }

    /// <summary>The argument of the next invocation of the target that was not taken yet and that <paramref name="where"/> wants.</summary>
    /// <param name="where">Null wants any.</param>
    /// <param name="within">Null waits <see cref="Patience"/>.</param>
    /// <exception cref="TimeoutException">None came in time; says what came instead.</exception>
    public async Task<JsonElement> NextAsync(
        string target, Func<JsonElement, bool>? where = null, TimeSpan? within = null, CancellationToken ct = default)
    {
        using var bounded = Bounded(within ?? Patience, ct);
        try
        {
            var taken = await inbox.TakeAsync(i => i.Target == target && (where is null || where(i.Argument)), bounded.Token);
            return taken.Argument;
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            var others = string.Join(", ", Received.Select(i => i.Target));
            throw new TimeoutException($"No {target} within {within ?? Patience}. Received: [{others}].");
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (disposed)
            return;
        disposed = true;
        await stopping.CancelAsync();
        await reading;
        socket.Dispose();
        stopping.Dispose();
    }

    private static async Task<(string Id, string Token)> NegotiateAsync(Uri url, string accessToken, CancellationToken ct)
    {
        var negotiate = new UriBuilder(url) { Path = url.AbsolutePath.TrimEnd('/') + "/negotiate" };
        negotiate.Query += "&negotiateVersion=1";
        using var request = new HttpRequestMessage(HttpMethod.Post, negotiate.Uri);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", accessToken);
        using var response = await Http.SendAsync(request, ct);
        response.EnsureSuccessStatusCode();

        using var body = JsonDocument.Parse(await response.Content.ReadAsStringAsync(ct));
        var answer = body.RootElement;
        return (answer.GetProperty("connectionId").GetString()!, answer.GetProperty("connectionToken").GetString()!);
    }

    private static Uri SocketAddress(string url, string connectionToken)
    {
        var address = new UriBuilder(url);
        address.Scheme = address.Scheme == Uri.UriSchemeHttps ? Uri.UriSchemeWss : Uri.UriSchemeWs;
        address.Query += "&id=" + Uri.EscapeDataString(connectionToken);
        return address.Uri;
    }

    private static CancellationTokenSource Bounded(TimeSpan within, CancellationToken ct)
    {
        var bounded = CancellationTokenSource.CreateLinkedTokenSource(ct);
        bounded.CancelAfter(within);
        return bounded;
    }

    private async Task<string?> ReadAsync()
    {
        try
        {
            while (await frames.ReceiveAsync(stopping.Token) is { } frame)
            {
                switch (frame.GetProperty("type").GetInt32())
                {
                    case InvocationFrame:
                        inbox.Add(new(frame.GetProperty("target").GetString()!, [.. frame.GetProperty("arguments").EnumerateArray()]));
                        break;
                    case PingFrame:
                        await frames.SendAsync("""{"type":6}""", stopping.Token);
                        break;
                    case CloseFrame:
                        return frame.TryGetProperty("error", out var error) ? error.GetString() : null;
                }
            }

            return null;
        }
        catch (Exception e) when (e is OperationCanceledException or WebSocketException)
        {
            // Disposed here, or cut by a service that died: both end the stream.
            return e is WebSocketException ? e.Message : null;
        }
    }
}
