using System.Buffers.Text;

namespace Azure.Data.Tables.Wire;

/// <summary>
/// Takes the answer of a transaction apart. Only status lines and what follows them count: the service and the emulator
/// do not agree on the headers of the envelope.
/// </summary>
internal static class TransactionAnswer
{
    private static ReadOnlySpan<byte> StatusLine => "HTTP/1.1 "u8;

    private static ReadOnlySpan<byte> LineBreak => "\r\n"u8;

    public static IReadOnlyList<Response> Read(Response whole, int expected)
    {
        var parts = new List<Response>(expected);
        var rest = whole.Content.ToMemory();
        while (Next(rest.Span, StatusLine) is var at and >= 0)
        {
            rest = rest[(at + StatusLine.Length)..];
            var line = Line(rest.Span);
            var status = Utf8Parser.TryParse(rest.Span, out int code, out _) ? code : 0;
            rest = rest[Math.Min(line + LineBreak.Length, rest.Length)..];
            var end = Next(rest.Span, "--"u8);
            parts.Add(new PartResponse(status, end < 0 ? rest : rest[..end]));
        }

        return parts;
    }

    // Where a line starts with this; text inside a body cannot, because JSON carries no line breaks.
    private static int Next(ReadOnlySpan<byte> text, ReadOnlySpan<byte> start)
    {
        if (text.StartsWith(start)) return 0;
        var from = 0;
        while (text[from..].IndexOf(LineBreak) is var line and >= 0)
        {
            from += line + LineBreak.Length;
            if (text[from..].StartsWith(start)) return from;
        }

        return -1;
    }

    private static int Line(ReadOnlySpan<byte> text) => text.IndexOf(LineBreak) is var at and >= 0 ? at : text.Length;
}
