using Google.Protobuf;
using static ContactFunctions.Emulators.Telemetry.Otlp.Wire;

namespace ContactFunctions.Emulators.Telemetry.Otlp;

/// <summary><c>LogRecord</c>.</summary>
internal static class LogReader
{
    public static ReceivedLog Read(TelemetrySource source, ByteString bytes)
    {
        var input = bytes.CreateCodedInput();
        var (at, observed, severity, severityText, name) = (0UL, 0UL, 0, "", "");
        var (trace, span) = (ByteString.Empty, ByteString.Empty);
        object body = "";
        var attributes = new Dictionary<string, object>();
        while (input.ReadTag() is not 0 and var tag)
        {
            switch (tag)
            {
                case 1 << 3 | Fixed64: at = input.ReadFixed64(); break;
                case 2 << 3 | Varint: severity = input.ReadEnum(); break;
                case 3 << 3 | Bytes: severityText = input.ReadString(); break;
                case 5 << 3 | Bytes: body = ValueReader.Read(input.ReadBytes()); break;
                case 6 << 3 | Bytes: AttributeReader.Into(attributes, input.ReadBytes()); break;
                case 9 << 3 | Bytes: trace = input.ReadBytes(); break;
                case 10 << 3 | Bytes: span = input.ReadBytes(); break;
                case 11 << 3 | Fixed64: observed = input.ReadFixed64(); break;
                case 12 << 3 | Bytes: name = input.ReadString(); break;
                default: input.SkipLastField(); break;
            }
        }
        return new()
        {
            At = UnixNanoseconds.Moment(at == 0 ? observed : at),
            Level = LogSeverity.Level(severity),
            LevelText = severityText,
            EventName = name,
            Body = body,
            Attributes = attributes,
            TraceId = IdBytes.Trace(trace),
            SpanId = IdBytes.Span(span),
            Source = source,
        };
    }
}
