using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ContactFunctions.Functions.Outgoing;

/// <summary>
/// <c>t={unix seconds},v1={hex}</c>, where the hex is HMAC-SHA256 with a secret over <c>{t}.{body}</c>; while a secret is being changed there is a
/// <c>v1</c> for each that counts. The time is part of what is signed, so that a receiver can refuse what is old.
/// </summary>
public static class WebhookSignature
{
    public const string Header = "X-ContactFunctions-Signature";

    public static string Of(IEnumerable<string> secrets, DateTimeOffset at, ReadOnlySpan<byte> body)
    {
        var time = at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        byte[] signed = [.. Encoding.UTF8.GetBytes(time + "."), .. body];
        return $"t={time}" + string.Concat(secrets.Select(secret => $",v1={Hash(secret, signed)}"));
    }

    private static string Hash(string secret, byte[] signed) => Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), signed));
}
