using Google.Protobuf;

namespace ContactFunctions.Emulators.Telemetry.Otlp;

internal static class IdBytes
{
    private const int TraceIdBytes = 16;
    private const int SpanIdBytes = 8;

    /// <returns>Lower-case hexadecimal; null for an id of another length or of zeros, which W3C Trace Context calls invalid.</returns>
    public static string? Trace(ByteString id) => Text(id, TraceIdBytes);

    /// <inheritdoc cref="Trace"/>
    public static string? Span(ByteString id) => Text(id, SpanIdBytes);

    private static string? Text(ByteString id, int length) =>
        id.Length == length && id.Span.ContainsAnyExcept((byte)0) ? Convert.ToHexStringLower(id.Span) : null;
}
