using Google.Protobuf;
using static ContactFunctions.Emulators.Telemetry.Otlp.Wire;

namespace ContactFunctions.Emulators.Telemetry.Otlp;

/// <summary><c>Span.Link</c>.</summary>
internal static class LinkReader
{
    /// <returns>Nothing for a link that leads nowhere.</returns>
    public static IEnumerable<ReceivedLink> Read(ByteString bytes)
    {
        var input = bytes.CreateCodedInput();
        var (trace, span) = (ByteString.Empty, ByteString.Empty);
        var attributes = new Dictionary<string, object>();
        while (input.ReadTag() is not 0 and var tag)
        {
            switch (tag)
            {
                case 1 << 3 | Bytes: trace = input.ReadBytes(); break;
                case 2 << 3 | Bytes: span = input.ReadBytes(); break;
                case 4 << 3 | Bytes: AttributeReader.Into(attributes, input.ReadBytes()); break;
                default: input.SkipLastField(); break;
            }
        }
        return IdBytes.Trace(trace) is { } traceId && IdBytes.Span(span) is { } spanId ? [new(traceId, spanId, attributes)] : [];
    }
}
