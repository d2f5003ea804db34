using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ContactFunctions.Emulators;

namespace ContactFunctions.Platform.Tests.SmsGateway;

/// <summary>A send as the service documents it, written by hand: the gateway must not only understand our own client.</summary>
internal static class SignedRequest
{
    public static string Body(string requestId, string text) => JsonSerializer.Serialize(new
    {
        from = RunningGateway.Organisation,
        smsRecipients = new[] { new { to = RunningGateway.Phone, repeatabilityRequestId = requestId, repeatabilityFirstSent = Date() } },
        message = text,
        smsSendOptions = new { enableDeliveryReport = false },
    });

    public static HttpRequestMessage Send(SmsGatewayEmulator gateway, string requestId, string text)
    {
        const string target = "/sms?api-version=2021-03-07";
        var body = Encoding.UTF8.GetBytes(Body(requestId, text));
        var date = Date();
        var hash = Convert.ToBase64String(SHA256.HashData(body));
        var key = Convert.FromBase64String(SmsGatewayOptions.DevelopmentAccessKey);
        var signature = Convert.ToBase64String(HMACSHA256.HashData(
            key, Encoding.UTF8.GetBytes($"POST\n{target}\n{date};{gateway.Address.Authority};{hash}")));

        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(gateway.Address, target)) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Add("x-ms-date", date);
        request.Headers.Add("x-ms-content-sha256", hash);
        request.Headers.TryAddWithoutValidation(
            "Authorization", $"HMAC-SHA256 SignedHeaders=x-ms-date;host;x-ms-content-sha256&Signature={signature}");
        return request;
    }

    private static string Date() => TimeProvider.System.GetUtcNow().ToString("r", CultureInfo.InvariantCulture);
}
