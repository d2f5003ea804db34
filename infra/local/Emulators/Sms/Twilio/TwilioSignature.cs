using System.Security.Cryptography;
using System.Text;

namespace ContactFunctions.Emulators.Sms;

/// <summary>How Twilio signs what it posts: HMAC-SHA1 over the whole address and the fields in order of their names.</summary>
internal static class TwilioSignature
{
    public static string Of(string authToken, Uri address, IEnumerable<KeyValuePair<string, string>> fields)
    {
        var text = new StringBuilder(address.AbsoluteUri);
        foreach (var (name, value) in fields.OrderBy(field => field.Key, StringComparer.Ordinal))
            text.Append(name).Append(value);
#pragma warning disable CA5350 // The protocol's choice.
        return Convert.ToBase64String(HMACSHA1.HashData(Encoding.UTF8.GetBytes(authToken), Encoding.UTF8.GetBytes(text.ToString())));
#pragma warning restore CA5350
    }
}
