using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ContactFunctions.Domain.Messages;

/// <summary>The one way in which fields become bytes to be hashed or signed.</summary>
public static class Canonical
{
    /// <summary>Each field as its length in bytes of UTF-8, in decimal, a colon, and these bytes; null is the empty field.</summary>
    public static byte[] Bytes(IEnumerable<string?> fields)
    {
        var text = new StringBuilder();
        foreach (var field in fields)
            text.Append(CultureInfo.InvariantCulture, $"{Encoding.UTF8.GetByteCount(field ?? "")}:{field}");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>SHA-256 of the fields, lower-case hex.</summary>
    public static string Digest(IEnumerable<string?> fields) => Convert.ToHexStringLower(SHA256.HashData(Bytes(fields)));

    /// <summary>UTC with seven decimals, such as <c>2026-03-02T12:00:00.0000000Z</c>.</summary>
    public static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);
}
