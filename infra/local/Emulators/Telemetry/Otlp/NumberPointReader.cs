using Google.Protobuf;
using static ContactFunctions.Emulators.Telemetry.Otlp.Wire;

namespace ContactFunctions.Emulators.Telemetry.Otlp;

/// <summary><c>NumberDataPoint</c>.</summary>
internal static class NumberPointReader
{
    public static ReceivedPoint Read(ByteString bytes)
    {
        var input = bytes.CreateCodedInput();
        var (start, at, value) = (0UL, 0UL, 0.0);
        var attributes = new Dictionary<string, object>();
        while (input.ReadTag() is not 0 and var tag)
        {
            switch (tag)
            {
                case 2 << 3 | Fixed64: start = input.ReadFixed64(); break;
                case 3 << 3 | Fixed64: at = input.ReadFixed64(); break;
                case 4 << 3 | Fixed64: value = input.ReadDouble(); break;
                case 6 << 3 | Fixed64: value = input.ReadSFixed64(); break;
                case 7 << 3 | Bytes: AttributeReader.Into(attributes, input.ReadBytes()); break;
                default: input.SkipLastField(); break;
            }
        }
        return new() { StartedAt = UnixNanoseconds.Moment(start), At = UnixNanoseconds.Moment(at), Value = value, Attributes = attributes };
    }
}
