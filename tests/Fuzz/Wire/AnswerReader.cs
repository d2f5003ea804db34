using System.Globalization;
using System.Text;

namespace ContactFunctions.Fuzz.Wire;

/// <summary>Reads answers of HTTP/1.1 off a stream, one after another (RFC 9112).</summary>
internal sealed class AnswerReader(Stream stream)
{
    private const int LineBytesMax = 64 * 1024;
    private readonly byte[] buffer = new byte[16 * 1024];
    private int start;
    private int end;

    /// <returns><see cref="RawAnswer.None"/> when the stream ended before an answer began.</returns>
    public async Task<RawAnswer> ReadAsync(bool isHead, CancellationToken ct)
    {
        while (true)
        {
            if (await LineAsync(ct) is not { } first)
                return RawAnswer.None;
            var status = int.Parse(first.AsSpan(9, 3), CultureInfo.InvariantCulture);
            var headers = await HeadersAsync(ct);
            if (status is >= 100 and < 200)
                continue;
            return new RawAnswer(status, headers, isHead || status is 204 or 304 ? [] : await BodyAsync(headers, ct));
        }
    }

    private async Task<Dictionary<string, string>> HeadersAsync(CancellationToken ct)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        while (await LineAsync(ct) is { Length: > 0 } line)
        {
            var (name, value) = (line[..line.IndexOf(':', StringComparison.Ordinal)], line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim());
            headers[name] = headers.TryGetValue(name, out var before) ? $"{before}, {value}" : value;
        }
        return headers;
    }

    private async Task<byte[]> BodyAsync(Dictionary<string, string> headers, CancellationToken ct)
    {
        using var body = new MemoryStream();
        if (headers.GetValueOrDefault("Transfer-Encoding") is "chunked")
        {
            while (await LineAsync(ct) is { } size && int.Parse(size.Split(';')[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture) is > 0 and var bytes)
            {
                await CopyAsync(bytes, body, ct);
                await LineAsync(ct);
            }
            await LineAsync(ct);
        }
        else if (headers.TryGetValue("Content-Length", out var length))
            await CopyAsync(int.Parse(length, CultureInfo.InvariantCulture), body, ct);
        return body.ToArray();
    }

    private async Task CopyAsync(int bytes, MemoryStream to, CancellationToken ct)
    {
        while (bytes > 0)
        {
            if (start == end && !await FillAsync(ct))
                throw new EndOfStreamException("The body ended early.");
            var count = Math.Min(bytes, end - start);
            to.Write(buffer, start, count);
            (start, bytes) = (start + count, bytes - count);
        }
    }

    private async Task<string?> LineAsync(CancellationToken ct)
    {
        var line = new StringBuilder();
        while (line.Length < LineBytesMax)
        {
            if (start == end && !await FillAsync(ct))
                return line.Length == 0 ? null : throw new EndOfStreamException("A line ended early.");
            var c = (char)buffer[start++];
            if (c == '\n')
                return line.ToString().TrimEnd('\r');
            line.Append(c);
        }
        throw new InvalidDataException("A line without an end.");
    }

    private async Task<bool> FillAsync(CancellationToken ct)
    {
        (start, end) = (0, await stream.ReadAsync(buffer, ct));
        return end > 0;
    }
}
