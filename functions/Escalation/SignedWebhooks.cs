using System.Net.Http.Headers;
using System.Text.Json;
using ContactFunctions.Ports;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ContactFunctions.Functions.Escalation;

/// <summary>Signed POSTs to the addresses of escalations. Redirects are not followed: what was configured is what is told.</summary>
public sealed class SignedWebhooks(HttpClient http, IOptions<OutgoingWebhookOptions> options, TimeProvider clock, ILogger<SignedWebhooks> logger) : IWebhooks
{
    public const string KeyHeader = "Idempotency-Key";

    public async Task<bool> CallAsync(string address, string key, ClockNews news, CancellationToken cancellation)
    {
        var settings = options.Value;
        if (settings.Secret.Length == 0 || !Uri.TryCreate(address, UriKind.Absolute, out var target))
        {
            Log.WebhookNotSent(logger, key);
            return false;
        }

        var body = JsonSerializer.SerializeToUtf8Bytes(news, WebhookJson.Default.ClockNews);
        using var request = new HttpRequestMessage(HttpMethod.Post, target) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Add(KeyHeader, key);
        request.Headers.Add(WebhookSignature.Header, WebhookSignature.Of(settings.Secret, clock.GetUtcNow(), body));
        using var patience = new CancellationTokenSource(settings.Timeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellation);
        try
        {
            using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
            if (!answer.IsSuccessStatusCode)
                Log.WebhookRefused(logger, key, (int)answer.StatusCode);
            return answer.IsSuccessStatusCode;
        }
        catch (Exception fault) when (fault is HttpRequestException || (fault is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            Log.WebhookUnanswered(logger, key, fault);
            return false;
        }
    }
}
