using System.Diagnostics.CodeAnalysis;
using System.Text;
using Azure.Core;

namespace Azure.Data.Tables.Wire;

/// <summary>The answer to one operation of a transaction; its headers are read when somebody asks.</summary>
internal sealed class PartResponse(int status, ReadOnlyMemory<byte> text) : Response
{
    private HttpHeader[]? headers;

    public override int Status => status;

    public override string ReasonPhrase => "";

    public override Stream? ContentStream { get; set; } = Body(text);

    public override string ClientRequestId { get; set; } = "";

    public override void Dispose() => ContentStream?.Dispose();

    protected override bool ContainsHeader(string name) => TryGetHeader(name, out _);

    protected override IEnumerable<HttpHeader> EnumerateHeaders() => headers ??= [.. Parse()];

    protected override bool TryGetHeader(string name, [NotNullWhen(true)] out string? value)
    {
        value = EnumerateHeaders().FirstOrDefault(header => string.Equals(header.Name, name, StringComparison.OrdinalIgnoreCase)).Value;
        return value is not null;
    }

    protected override bool TryGetHeaderValues(string name, [NotNullWhen(true)] out IEnumerable<string>? values)
    {
        values = TryGetHeader(name, out var value) ? [value] : null;
        return values is not null;
    }

    private static MemoryStream? Body(ReadOnlyMemory<byte> text)
    {
        var start = text.Span.IndexOf("\r\n\r\n"u8);
        var body = start < 0 ? default : text[(start + 4)..];
        return body.Span.IndexOfAnyExcept("\r\n"u8) < 0 ? null : new MemoryStream(body.ToArray(), false);
    }

    private List<HttpHeader> Parse()
    {
        var found = new List<HttpHeader>();
        foreach (var line in Encoding.UTF8.GetString(text.Span).Split("\r\n"))
        {
            if (line.Length == 0) break;
            if (line.IndexOf(':', StringComparison.Ordinal) is var colon and > 0)
                found.Add(new HttpHeader(line[..colon], line[(colon + 1)..].Trim()));
        }

        return found;
    }
}
