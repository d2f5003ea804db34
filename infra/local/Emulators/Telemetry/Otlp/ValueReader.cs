using Google.Protobuf;
using static ContactFunctions.Emulators.Telemetry.Otlp.Wire;

namespace ContactFunctions.Emulators.Telemetry.Otlp;

/// <summary><c>AnyValue</c> as string, bool, long, double, byte[], list or dictionary.</summary>
internal static class ValueReader
{
    /// <returns>An empty string for a value without content.</returns>
    public static object Read(ByteString bytes, int depth = 0)
    {
        if (depth > TelemetryLimits.ValueDepthMax)
            throw new MalformedExportException($"A value is nested deeper than {TelemetryLimits.ValueDepthMax}.");
        var input = bytes.CreateCodedInput();
        object value = "";
        while (input.ReadTag() is not 0 and var tag)
        {
            switch (tag)
            {
                case 1 << 3 | Bytes: value = input.ReadString(); break;
                case 2 << 3 | Varint: value = input.ReadBool(); break;
                case 3 << 3 | Varint: value = input.ReadInt64(); break;
                case 4 << 3 | Fixed64: value = input.ReadDouble(); break;
                case 5 << 3 | Bytes: value = List(input.ReadBytes(), depth + 1); break;
                case 6 << 3 | Bytes: value = AttributeReader.Map(input.ReadBytes(), depth + 1); break;
                case 7 << 3 | Bytes: value = input.ReadBytes().ToByteArray(); break;
                default: input.SkipLastField(); break;
            }
        }
        return value;
    }

    private static List<object> List(ByteString bytes, int depth)
    {
        var input = bytes.CreateCodedInput();
        var values = new List<object>();
        while (input.ReadTag() is not 0 and var tag)
        {
            if (tag == (1 << 3 | Bytes))
                values.Add(Read(input.ReadBytes(), depth));
            else
                input.SkipLastField();
        }
        return values;
    }
}
