using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace ContactFunctions.Emulators.Sms;

/// <summary>Posts to the webhook that is subscribed now, after its handshake.</summary>
internal sealed class WebhookClient(TimeProvider clock, ILogger logger) : IDisposable
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);
    private static readonly MediaTypeHeaderValue ContentType = new("application/json") { CharSet = "utf-8" };

    private readonly HttpClient http = new() { Timeout = SmsLimits.DeliveryTimeout };
    private readonly CancellationTokenSource stopping = new();
    private readonly Lock gate = new();
    private WebhookSubscription? subscription;
    private TaskCompletionSource subscribed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string Secret { get; set; } = "";

    public Uri? Address
    {
        get
        {
            lock (gate)
                return subscription?.Address;
        }

        set => Subscribe(value);
    }

    public void Dispose()
    {
        stopping.Cancel();
        http.Dispose();
    }

    /// <returns>What the webhook answered; 0 when it was not reached.</returns>
    public async Task<HttpStatusCode> PostAsync(GridEvent message, string kind, CancellationToken ct)
    {
        var current = await CurrentAsync(ct);
        using var response = await TryPostAsync(current.Address, message, kind, ct);
        return response?.StatusCode ?? 0;
    }

    private void Subscribe(Uri? address)
    {
        lock (gate)
        {
            if (address is null)
            {
                subscription = null;
                if (subscribed.Task.IsCompleted)
                    subscribed = new(TaskCreationOptions.RunContinuationsAsynchronously);
                return;
            }

            subscription = new WebhookSubscription(address);
            subscribed.TrySetResult();
            _ = ShakeHandsAsync(subscription);
        }
    }

    private async Task<WebhookSubscription> CurrentAsync(CancellationToken ct)
    {
        while (true)
        {
            Task ready;
            lock (gate)
            {
                if (subscription is { Validated.IsCompleted: true } current)
                    return current;
                ready = subscription?.Validated ?? subscribed.Task;
            }

            await ready.WaitAsync(ct);
        }
    }

    /// <summary>Goes on until the webhook answers rightly: on a laptop the app may start after the gateway.</summary>
    private async Task ShakeHandsAsync(WebhookSubscription candidate)
    {
        var wait = SmsLimits.BackOffFirst;
        try
        {
            while (!await IsRightAnswerAsync(candidate))
            {
                Log.HandshakeRefused(logger, candidate.Address.Authority);
                await Task.Delay(wait, clock, stopping.Token);
                wait = wait * 2 < SmsLimits.HandshakeBackOffMax ? wait * 2 : SmsLimits.HandshakeBackOffMax;
                if (!ReferenceEquals(candidate.Address, Address))
                    return;
            }

            candidate.Validate();
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The gateway stops.
        }
    }

    private async Task<bool> IsRightAnswerAsync(WebhookSubscription candidate)
    {
        var code = Guid.NewGuid().ToString();
        using var response = await TryPostAsync(
            candidate.Address, GridEvent.Validation(code, clock.GetUtcNow()), "SubscriptionValidation", stopping.Token);
        if (response is not { IsSuccessStatusCode: true })
            return false;

        try
        {
            var answer = await JsonSerializer.DeserializeAsync<Dictionary<string, string>>(
                await response.Content.ReadAsStreamAsync(stopping.Token), Json, stopping.Token);
            return answer is not null && answer.TryGetValue("validationResponse", out var returned) && returned == code;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private async Task<HttpResponseMessage?> TryPostAsync(Uri address, GridEvent message, string kind, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address)
        {
            Content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(new[] { message }, Json)) { Headers = { ContentType = ContentType } },
        };
        request.Headers.Add("aeg-event-type", kind);
        request.Headers.Add("aeg-subscription-name", "LOCAL");
        request.Headers.Add("X-Webhook-Secret", Secret);
        try
        {
            return await http.SendAsync(request, ct);
        }
        catch (Exception e) when (e is HttpRequestException || (e is TaskCanceledException && !ct.IsCancellationRequested))
        {
            Log.Unreachable(logger, address.Authority, e);
            return null;
        }
    }
}
