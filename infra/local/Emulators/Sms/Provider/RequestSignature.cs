using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace ContactFunctions.Emulators.Sms;

/// <summary>The HMAC that Azure Communication Services asks for: over the address, the date, the host and the hash of the body.</summary>
internal sealed class RequestSignature(string accessKey, TimeProvider clock)
{
    private const string Scheme = "HMAC-SHA256 SignedHeaders=x-ms-date;host;x-ms-content-sha256&Signature=";

    private readonly byte[] key = Convert.FromBase64String(accessKey);

    /// <returns>Why the request is not believed, or null.</returns>
    public string? Refuse(HttpRequest request, byte[] body)
    {
        var date = request.Headers["x-ms-date"].ToString();
        var hash = request.Headers["x-ms-content-sha256"].ToString();
        if (!IsNow(date))
            return "x-ms-date is missing, or too far from the gateway's clock";
        if (!Same(hash, Convert.ToBase64String(SHA256.HashData(body))))
            return "x-ms-content-sha256 is not the hash of the body";

        var target = request.HttpContext.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var signed = $"{request.Method}\n{target}\n{date};{request.Host.Value};{hash}";
        var signature = Convert.ToBase64String(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(signed)));
        return Same(request.Headers.Authorization.ToString(), Scheme + signature) ? null : "the signature is wrong";
    }

    private static bool Same(string given, string expected) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(expected));

    private bool IsNow(string date) =>
        DateTimeOffset.TryParseExact(date, "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)
        && (clock.GetUtcNow() - at).Duration() <= SmsLimits.DateSkew;
}
