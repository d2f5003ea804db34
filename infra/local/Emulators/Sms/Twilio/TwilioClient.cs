using System.Net;
using Microsoft.Extensions.Logging;

namespace ContactFunctions.Emulators.Sms;

/// <summary>Posts signed forms: texts that came in to the organisation's webhook, states of texts to the address that their send named.</summary>
internal sealed class TwilioClient(string authToken, ILogger logger) : IDisposable
{
    private readonly HttpClient http = new() { Timeout = SmsLimits.DeliveryTimeout };
    private readonly Lock gate = new();
    private TaskCompletionSource<Uri> known = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Uri? Api
    {
        get
        {
            lock (gate)
                return known.Task.IsCompletedSuccessfully ? known.Task.Result : null;
        }

        set
        {
            lock (gate)
            {
                if (known.Task.IsCompleted)
                    known = new(TaskCreationOptions.RunContinuationsAsynchronously);
                if (value is not null)
                    known.SetResult(value);
            }
        }
    }

    public void Dispose() => http.Dispose();

    public async Task<HttpStatusCode> ReceivedAsync(IReadOnlyDictionary<string, string> fields, CancellationToken ct)
    {
        Task<Uri> api;
        lock (gate)
            api = known.Task;
        return await PostAsync(new Uri($"{(await api.WaitAsync(ct)).AbsoluteUri.TrimEnd('/')}/webhooks/twilio/sms"), fields, ct);
    }

    public async Task<HttpStatusCode> PostAsync(Uri address, IReadOnlyDictionary<string, string> fields, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new FormUrlEncodedContent(fields) };
        request.Headers.Add("X-Twilio-Signature", TwilioSignature.Of(authToken, address, fields));
        try
        {
            using var answer = await http.SendAsync(request, ct);
            return answer.StatusCode;
        }
        catch (Exception e) when (e is HttpRequestException || (e is TaskCanceledException && !ct.IsCancellationRequested))
        {
            Log.Unreachable(logger, address.Authority, e);
            return 0;
        }
    }
}
