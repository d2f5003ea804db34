using Google.Protobuf;
using static ContactFunctions.Emulators.Telemetry.Otlp.Wire;

namespace ContactFunctions.Emulators.Telemetry.Otlp;

/// <summary><c>HistogramDataPoint</c>; repeated numbers come packed or one by one.</summary>
internal static class HistogramPointReader
{
    public static ReceivedPoint Read(ByteString bytes)
    {
        var input = bytes.CreateCodedInput();
        var (start, at, count, sum) = (0UL, 0UL, 0UL, 0.0);
        List<double> buckets = [], bounds = [];
        var attributes = new Dictionary<string, object>();
        while (input.ReadTag() is not 0 and var tag)
        {
            switch (tag)
            {
                case 2 << 3 | Fixed64: start = input.ReadFixed64(); break;
                case 3 << 3 | Fixed64: at = input.ReadFixed64(); break;
                case 4 << 3 | Fixed64: count = input.ReadFixed64(); break;
                case 5 << 3 | Fixed64: sum = input.ReadDouble(); break;
                case 6 << 3 | Fixed64: buckets.Add(input.ReadFixed64()); break;
                case 6 << 3 | Bytes: Packed.Read(input.ReadBytes(), one => buckets.Add(one.ReadFixed64())); break;
                case 7 << 3 | Fixed64: bounds.Add(input.ReadDouble()); break;
                case 7 << 3 | Bytes: Packed.Read(input.ReadBytes(), one => bounds.Add(one.ReadDouble())); break;
                case 9 << 3 | Bytes: AttributeReader.Into(attributes, input.ReadBytes()); break;
                default: input.SkipLastField(); break;
            }
        }
        if (buckets.Count != 0 && buckets.Count != bounds.Count + 1)
            throw new MalformedExportException($"A histogram with {bounds.Count} bounds has {buckets.Count} buckets.");
        return new()
        {
            StartedAt = UnixNanoseconds.Moment(start),
            At = UnixNanoseconds.Moment(at),
            Value = sum,
            Count = count,
            Buckets = buckets,
            Bounds = bounds,
            Attributes = attributes,
        };
    }
}
