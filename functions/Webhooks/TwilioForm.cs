using System.Security.Cryptography;
using System.Text;
using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Functions.Auth;
using ContactFunctions.Functions.Hosting.Bodies;
using ContactFunctions.Functions.Hosting.Problems;
using ContactFunctions.Functions.Sms;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace ContactFunctions.Functions.Webhooks;

/// <summary>
/// The form of a Twilio webhook, once its <c>X-Twilio-Signature</c> is proven: base64 of HMAC-SHA1 under the auth token over the address
/// that was called, followed by every field's name and value in the order of names.
/// </summary>
public sealed class TwilioForm(IOptions<TwilioOptions> options)
{
    public async Task<Outcome<Dictionary<string, StringValues>>> ReadAsync(
        HttpRequest request, string path, CancellationToken cancellation)
    {
        if (options.Value.AuthToken.Length == 0 || request.Headers["X-Twilio-Signature"] is not [{ Length: > 0 } signature])
            return Unauthenticated.Invalid;
        var body = await request.ReadBytesAsync(BodyLimits.FormBytesMax, cancellation);
        if (body.Refusal is { } refusal)
            return refusal;
        var fields = QueryHelpers.ParseQuery(Encoding.UTF8.GetString(body.Value.Span));
        var address = $"{options.Value.PublicApi.TrimEnd('/')}/{path}{request.QueryString}";
        return IsSigned(signature, address, fields) ? fields : Unauthenticated.Invalid;
    }

    private bool IsSigned(string signature, string address, Dictionary<string, StringValues> fields)
    {
        var signed = SameSecret.Is(signature, Sign(options.Value.AuthToken, address, fields));
        if (options.Value.OtherAuthToken is { Length: > 0 } other)
            signed |= SameSecret.Is(signature, Sign(other, address, fields));
        return signed;
    }

    internal static string Sign(string token, string address, IEnumerable<KeyValuePair<string, StringValues>> fields)
    {
        var text = new StringBuilder(address);
        foreach (var (name, values) in fields.OrderBy(field => field.Key, StringComparer.Ordinal))
            foreach (var value in values)
                text.Append(name).Append(value);
        // The algorithm is Twilio's to choose; with a secret key SHA-1's collisions do not matter.
#pragma warning disable CA5350
        return Convert.ToBase64String(HMACSHA1.HashData(Encoding.UTF8.GetBytes(token), Encoding.UTF8.GetBytes(text.ToString())));
#pragma warning restore CA5350
    }
}
