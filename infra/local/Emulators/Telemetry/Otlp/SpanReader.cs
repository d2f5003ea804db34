using System.Diagnostics;
using Google.Protobuf;
using static ContactFunctions.Emulators.Telemetry.Otlp.Wire;

namespace ContactFunctions.Emulators.Telemetry.Otlp;

/// <summary><c>Span</c>.</summary>
internal static class SpanReader
{
    /// <returns>Null for a span without valid ids, which cannot be shown anywhere.</returns>
    public static ReceivedSpan? Read(TelemetrySource source, ByteString bytes)
    {
        var input = bytes.CreateCodedInput();
        var (trace, span, parent, name, kind) = (ByteString.Empty, ByteString.Empty, ByteString.Empty, "", 0);
        var (start, end, status) = (0UL, 0UL, (Code: 0, Text: ""));
        var attributes = new Dictionary<string, object>();
        List<ReceivedEvent> events = [];
        List<ReceivedLink> links = [];
        while (input.ReadTag() is not 0 and var tag)
        {
            switch (tag)
            {
                case 1 << 3 | Bytes: trace = input.ReadBytes(); break;
                case 2 << 3 | Bytes: span = input.ReadBytes(); break;
                case 4 << 3 | Bytes: parent = input.ReadBytes(); break;
                case 5 << 3 | Bytes: name = input.ReadString(); break;
                case 6 << 3 | Varint: kind = input.ReadEnum(); break;
                case 7 << 3 | Fixed64: start = input.ReadFixed64(); break;
                case 8 << 3 | Fixed64: end = input.ReadFixed64(); break;
                case 9 << 3 | Bytes: AttributeReader.Into(attributes, input.ReadBytes()); break;
                case 11 << 3 | Bytes: events.Add(EventReader.Read(input.ReadBytes())); break;
                case 13 << 3 | Bytes: links.AddRange(LinkReader.Read(input.ReadBytes())); break;
                case 15 << 3 | Bytes: status = StatusReader.Read(input.ReadBytes()); break;
                default: input.SkipLastField(); break;
            }
        }
        return IdBytes.Trace(trace) is not { } traceId || IdBytes.Span(span) is not { } spanId ? null : new ReceivedSpan
        {
            TraceId = traceId,
            SpanId = spanId,
            ParentId = IdBytes.Span(parent),
            Name = name,
            Kind = KindOf(kind),
            StartedAt = UnixNanoseconds.Moment(start),
            EndedAt = UnixNanoseconds.Moment(Math.Max(start, end)),
            Attributes = attributes,
            Events = events,
            Links = links,
            Status = (ActivityStatusCode)status.Code,
            StatusText = status.Text,
            Source = source,
        };
    }

    private static ActivityKind KindOf(int kind) => kind switch
    {
        2 => ActivityKind.Server,
        3 => ActivityKind.Client,
        4 => ActivityKind.Producer,
        5 => ActivityKind.Consumer,
        _ => ActivityKind.Internal,
    };
}
