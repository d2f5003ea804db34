using Google.Protobuf;
using static ContactFunctions.Emulators.Telemetry.Otlp.Wire;

namespace ContactFunctions.Emulators.Telemetry.Otlp;

/// <summary><c>Span.Event</c>.</summary>
internal static class EventReader
{
    public static ReceivedEvent Read(ByteString bytes)
    {
        var input = bytes.CreateCodedInput();
        var (at, name) = (0UL, "");
        var attributes = new Dictionary<string, object>();
        while (input.ReadTag() is not 0 and var tag)
        {
            switch (tag)
            {
                case 1 << 3 | Fixed64: at = input.ReadFixed64(); break;
                case 2 << 3 | Bytes: name = input.ReadString(); break;
                case 3 << 3 | Bytes: AttributeReader.Into(attributes, input.ReadBytes()); break;
                default: input.SkipLastField(); break;
            }
        }
        return new(UnixNanoseconds.Moment(at), name, attributes);
    }
}
