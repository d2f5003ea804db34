using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using ContactFunctions.Ports;

namespace ContactFunctions.Functions.Sms;

/// <summary>Twilio's REST API: one form, one answer, no repeat.</summary>
internal sealed class TwilioProvider(HttpClient http, TwilioOptions options) : ISmsProvider
{
    private readonly Uri messages = new($"{options.BaseUrl.TrimEnd('/')}/2010-04-01/Accounts/{options.AccountSid}/Messages.json");

    private readonly AuthenticationHeaderValue account = new(
        "Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{options.AccountSid}:{options.AuthToken}")));

    public async Task<SmsOutcome> SendAsync(string from, string to, string text, string tag, CancellationToken cancellation)
    {
        try
        {
            using var request = Request(from, to, text, tag);
            using var answer = await http.SendAsync(request, cancellation);
            var body = await answer.Content.ReadAsByteArrayAsync(cancellation);
            return Judge(answer, JsonSerializer.Deserialize(body, TwilioJson.Default.TwilioAnswer));
        }
        // Whatever goes wrong on the way leaves one of two things: a send that was not taken, or not knowing.
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return SendVerdict.Of(e);
        }
    }

    private HttpRequestMessage Request(string from, string to, string text, string tag) => new(HttpMethod.Post, messages)
    {
        Headers = { Authorization = account },
        Content = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["From"] = from,
            ["To"] = to,
            ["Body"] = text,
            // Its whole address is signed when Twilio calls it, the tag with it.
            ["StatusCallback"] = $"{options.PublicApi.TrimEnd('/')}/webhooks/twilio/status?tag={Uri.EscapeDataString(tag)}",
        }),
    };

    private static SmsOutcome Judge(HttpResponseMessage answer, TwilioAnswer? told) => answer switch
    {
        { IsSuccessStatusCode: true } when told?.Sid is { Length: > 0 } sid => new SmsOutcome.Sent(sid),
        { StatusCode: HttpStatusCode.TooManyRequests } => new SmsOutcome.NotTaken(answer.Headers.RetryAfter?.Delta),
        { StatusCode: HttpStatusCode.ServiceUnavailable, Headers.RetryAfter.Delta: { } wait } => new SmsOutcome.NotTaken(wait),
        { StatusCode: >= HttpStatusCode.BadRequest and < HttpStatusCode.InternalServerError and not HttpStatusCode.RequestTimeout } =>
            new SmsOutcome.Refused(TwilioErrors.ReasonOf(told?.Code)),
        _ => new SmsOutcome.Unknown(),
    };
}
