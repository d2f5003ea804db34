using System.Net;
using System.Net.Http.Json;
using ContactFunctions.Acceptance.Tests.Stage;
using ContactFunctions.Harness;
using static ContactFunctions.Acceptance.Tests.Stage.Scene;

namespace ContactFunctions.Acceptance.Tests.Channels;

/// <summary>Events as Event Grid delivers them.</summary>
internal static class Events
{
    private const string OurNumber = "+15550100";
    private const string Received = "Microsoft.Communication.SMSReceived";

    public static object SmsReceived(string from, string messageId, string text, bool asCloudEvent = false)
    {
        var data = new { messageId, from, to = OurNumber, message = text, receivedTimestamp = "2026-01-05T09:00:00Z" };
        return asCloudEvent
            ? new { specversion = "1.0", id = $"e-{messageId}", source = "/acs", type = Received, data }
            : new { id = $"e-{messageId}", topic = "/acs", subject = "/phonenumber", eventType = Received, dataVersion = "1.0", data };
    }

    public static async Task<HttpStatusCode> DeliverAsync(App app, params object[] batch) =>
        (await SendAsync(app, HttpMethod.Post, TwoHosts.WebhookSecret, null, batch)).Status;

    /// <summary>The answer's status, and its body or, for OPTIONS, the origin that it allows.</summary>
    public static async Task<(HttpStatusCode Status, string? Body)> SendAsync(
        App app, HttpMethod method, string? secret, string? origin, params object[] batch)
    {
        using var request = new HttpRequestMessage(method, new Uri("api/webhooks/eventgrid", UriKind.Relative));
        if (secret is not null)
            request.Headers.Add("X-Webhook-Secret", secret);
        if (origin is not null)
            request.Headers.Add("WebHook-Request-Origin", origin);
        if (method != HttpMethod.Options)
            request.Content = JsonContent.Create(batch);
        using var answer = await app.Http.SendAsync(request, Ct);
        return (answer.StatusCode, method == HttpMethod.Options
            ? answer.Headers.TryGetValues("WebHook-Allowed-Origin", out var allowed) ? allowed.Single() : null
            : await answer.Content.ReadAsStringAsync(Ct));
    }
}
