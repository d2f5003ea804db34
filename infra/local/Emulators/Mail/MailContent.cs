using System.Text;

namespace ContactFunctions.Emulators.Mail;

/// <summary>Subject and plain text of a mail with one part (RFC 5322, RFC 2045, RFC 2047), which is all that is sent here.</summary>
internal sealed record MailContent(string Subject, string? MessageId, string Text)
{
    /// <summary>What cannot be decoded is shown as it came.</summary>
    public static MailContent Read(byte[] raw)
    {
        var text = Encoding.Latin1.GetString(raw).Replace("\r\n", "\n", StringComparison.Ordinal);
        var end = text.IndexOf("\n\n", StringComparison.Ordinal);
        var headers = HeadersOf(end < 0 ? text : text[..end]);
        var body = end < 0 ? "" : text[(end + 2)..];
        return new(
            Words(headers.GetValueOrDefault("subject", "")),
            headers.GetValueOrDefault("message-id"),
            Decoded(body, headers.GetValueOrDefault("content-transfer-encoding", "7bit").ToLowerInvariant()).Replace("\r\n", "\n", StringComparison.Ordinal).TrimEnd());
    }

    private static Dictionary<string, string> HeadersOf(string head)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var unfolded = head.Replace("\n ", " ", StringComparison.Ordinal).Replace("\n\t", " ", StringComparison.Ordinal);
        foreach (var line in unfolded.Split('\n'))
            if (line.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon)
                headers[line[..colon]] = line[(colon + 1)..].Trim();
        return headers;
    }

    private static string Decoded(string body, string encoding) => encoding switch
    {
        "base64" => Base64(body) ?? body,
        "quoted-printable" => Encoding.UTF8.GetString(Quoted(body.Replace("=\n", "", StringComparison.Ordinal), spaces: false)),
        _ => Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(body)),
    };

    /// <summary>Encoded words; the space between two of them belongs to neither.</summary>
    private static string Words(string header)
    {
        var words = header.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => (Text: Word(word), IsEncoded: Word(word) != word)).ToList();
        var text = new StringBuilder();
        for (var place = 0; place < words.Count; place++)
            text.Append(place > 0 && !(words[place].IsEncoded && words[place - 1].IsEncoded) ? " " : "").Append(words[place].Text);
        return text.ToString();
    }

    private static string Word(string word) => word.Split('?') is ["=", _, var kind, var content, "="]
        ? kind is "B" or "b" ? Base64(content) ?? word : Encoding.UTF8.GetString(Quoted(content, spaces: true))
        : word;

    private static string? Base64(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var count) ? Encoding.UTF8.GetString(bytes, 0, count) : null;
    }

    private static byte[] Quoted(string text, bool spaces)
    {
        var bytes = new List<byte>(text.Length);
        for (var place = 0; place < text.Length; place++)
        {
            if (text[place] == '=' && place + 2 < text.Length && byte.TryParse(text.AsSpan(place + 1, 2), System.Globalization.NumberStyles.HexNumber, null, out var code))
            {
                bytes.Add(code);
                place += 2;
            }
            else
            {
                bytes.Add((byte)(spaces && text[place] == '_' ? ' ' : text[place]));
            }
        }

        return [.. bytes];
    }
}
