using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using ContactFunctions.Domain.Hooks;
using Microsoft.Extensions.Options;

namespace ContactFunctions.Functions.Outgoing;

/// <summary>The one way out to addresses that the business wrote down: a signed POST to a public address, within a time.</summary>
/// <param name="http">Over <see cref="GuardedConnection"/>.</param>
public sealed class GuardedCaller(HttpClient http, IOptions<OutgoingWebhookOptions> options, TimeProvider clock)
{
    public const string KeyHeader = "Idempotency-Key";
    public const string EventHeader = "X-ContactFunctions-Event";

    private static readonly ProductInfoHeaderValue Agent = new("ContactFunctions", "1");

    /// <summary>Whatever goes wrong is in the answer, but that the caller gave up.</summary>
    /// <param name="secrets">Each signs; none: nothing is called.</param>
    /// <param name="name">Of the event.</param>
    public async Task<HookAnswer> PostAsync(
        string address, string key, string name, string body, IReadOnlyList<string> secrets, CancellationToken cancellation)
    {
        var settings = options.Value;
        if (secrets.Count == 0)
            return new HookAnswer(null, HookFaults.NoSecret, 0);
        if (TargetRules.WhyNot(address, settings.PortsCalled, [.. settings.AllowedPrivate]) is not null)
            return new HookAnswer(null, HookFaults.AddressRefused, 0);
        using var request = Request(address, key, name, Encoding.UTF8.GetBytes(body), secrets);
        using var patience = new CancellationTokenSource(settings.Timeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellation);
        var began = clock.GetTimestamp();
        try
        {
            using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
            return new HookAnswer((int)answer.StatusCode, null, Ms(began), Wish(answer));
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException || (fault is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            return new HookAnswer(null, FaultOf(fault), Ms(began));
        }
    }

    private HttpRequestMessage Request(string address, string key, string name, byte[] body, IReadOnlyList<string> secrets)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.UserAgent.Add(Agent);
        request.Headers.Add(KeyHeader, key);
        request.Headers.Add(EventHeader, name);
        request.Headers.Add(WebhookSignature.Header, WebhookSignature.Of(secrets, clock.GetUtcNow(), body));
        return request;
    }

    private TimeSpan? Wish(HttpResponseMessage answer) =>
        answer.Headers.RetryAfter is { } wish ? wish.Delta ?? (wish.Date - clock.GetUtcNow()) : null;

    private int Ms(long began) => (int)clock.GetElapsedTime(began).TotalMilliseconds;

    private static string FaultOf(Exception fault) => fault switch
    {
        OperationCanceledException => HookFaults.TimedOut,
        _ when Is<AddressRefusedException>(fault) is not null => HookFaults.AddressRefused,
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } => HookFaults.TlsFailed,
        _ when Is<SocketException>(fault) is { } socket => socket.SocketErrorCode switch
        {
            SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain => HookFaults.UnknownHost,
            SocketError.ConnectionReset or SocketError.ConnectionAborted or SocketError.Shutdown => HookFaults.BrokenAnswer,
            _ => HookFaults.NoConnection,
        },
        HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError } => HookFaults.NoConnection,
        _ => HookFaults.BrokenAnswer,
    };

    private static T? Is<T>(Exception? fault)
        where T : Exception
    {
        for (; fault is not null; fault = fault.InnerException)
            if (fault is T wanted)
                return wanted;
        return null;
    }
}
