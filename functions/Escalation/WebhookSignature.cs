using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ContactFunctions.Functions.Escalation;

/// <summary>
/// <c>t={unix seconds},v1={hex}</c>, where the hex is HMAC-SHA256 with the shared secret over <c>{t}.{body}</c>. The time is part of what is
/// signed, so that a receiver can refuse what is old.
/// </summary>
public static class WebhookSignature
{
    public const string Header = "X-ContactFunctions-Signature";

    public static string Of(string secret, DateTimeOffset at, ReadOnlySpan<byte> body)
    {
        var time = at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        byte[] signed = [.. Encoding.UTF8.GetBytes(time + "."), .. body];
        var hash = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), signed);
        return $"t={time},v1={Convert.ToHexStringLower(hash)}";
    }
}
