using System.Globalization;
using System.Text;

namespace ContactFunctions.Fuzz.Wire;

/// <summary>A request byte by byte, as no ordinary client would send it.</summary>
/// <param name="Target">As it stands in the first line; one byte a character.</param>
internal sealed record RawRequest(string Method, string Target, IReadOnlyList<(string Name, string Value)> Headers, byte[] Body, Framing Framing)
{
    private const int PieceBytesMax = 700;

    /// <summary>Whether the client goes on reading only, so that the server does not wait for what never comes.</summary>
    public bool EndsSending => Framing is Framing.Short or Framing.BrokenChunks or Framing.Both or Framing.TwoLengths or Framing.Untold;

    public byte[] ToBytes(string host)
    {
        var head = new StringBuilder($"{Method} {Target} HTTP/1.1\r\n");
        if (!Headers.Any(header => header.Name.Equals("Host", StringComparison.OrdinalIgnoreCase)))
            head.Append(CultureInfo.InvariantCulture, $"Host: {host}\r\n");
        foreach (var (name, value) in Headers)
            head.Append(CultureInfo.InvariantCulture, $"{name}: {value}\r\n");
        foreach (var line in FramingLines())
            head.Append(CultureInfo.InvariantCulture, $"{line}\r\n");
        return [.. Encoding.Latin1.GetBytes(head.Append("\r\n").ToString()), .. Framing is Framing.Chunked or Framing.BrokenChunks or Framing.Both ? Chunks() : Body];
    }

    /// <summary>For a report: enough to send it again by hand.</summary>
    public override string ToString()
    {
        var body = Encoding.Latin1.GetString(Body);
        var headers = string.Join(" | ", Headers.Select(header => $"{header.Name}: {(header.Name == "Authorization" ? "…" : Cut(header.Value))}"));
        return $"{Cut(Method)} {Cut(Target)} [{headers}] {Framing} {Body.Length} B {Cut(body)}";
    }

    private static string Cut(string text) =>
        new([.. (text.Length > 160 ? text[..160] + "…" : text).Select(c => char.IsControl(c) ? '·' : c)]);

    private IEnumerable<string> FramingLines() => Framing switch
    {
        Framing.Untold => [],
        Framing.Chunked or Framing.BrokenChunks => ["Transfer-Encoding: chunked"],
        Framing.Both => ["Transfer-Encoding: chunked", $"Content-Length: {Body.Length + 3}"],
        Framing.Short => [$"Content-Length: {Body.Length + 100}"],
        Framing.TwoLengths => [$"Content-Length: {Body.Length}", $"Content-Length: {Body.Length + 1}"],
        _ => Body.Length > 0 || Method is not ("GET" or "HEAD" or "OPTIONS") ? [$"Content-Length: {Body.Length}"] : [],
    };

    private byte[] Chunks()
    {
        using var chunks = new MemoryStream();
        foreach (var piece in Body.Chunk(PieceBytesMax))
        {
            chunks.Write(Encoding.ASCII.GetBytes($"{piece.Length:x};note=fuzz\r\n"));
            chunks.Write(piece);
            chunks.Write("\r\n"u8);
        }
        chunks.Write(Framing is Framing.BrokenChunks ? "ffff\r\nbroken"u8 : "0\r\n\r\n"u8);
        return chunks.ToArray();
    }
}
