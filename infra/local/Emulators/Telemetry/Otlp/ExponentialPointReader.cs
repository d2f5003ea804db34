using Google.Protobuf;
using static ContactFunctions.Emulators.Telemetry.Otlp.Wire;

namespace ContactFunctions.Emulators.Telemetry.Otlp;

/// <summary><c>ExponentialHistogramDataPoint</c>, turned into a histogram with explicit bounds; values below zero count as zero.</summary>
internal static class ExponentialPointReader
{
    public static ReceivedPoint Read(ByteString bytes)
    {
        var input = bytes.CreateCodedInput();
        var (start, at, count, sum, scale, zero, offset) = (0UL, 0UL, 0UL, 0.0, 0, 0UL, 0);
        List<double> buckets = [];
        var attributes = new Dictionary<string, object>();
        while (input.ReadTag() is not 0 and var tag)
        {
            switch (tag)
            {
                case 1 << 3 | Bytes: AttributeReader.Into(attributes, input.ReadBytes()); break;
                case 2 << 3 | Fixed64: start = input.ReadFixed64(); break;
                case 3 << 3 | Fixed64: at = input.ReadFixed64(); break;
                case 4 << 3 | Fixed64: count = input.ReadFixed64(); break;
                case 5 << 3 | Fixed64: sum = input.ReadDouble(); break;
                case 6 << 3 | Varint: scale = input.ReadSInt32(); break;
                case 7 << 3 | Fixed64: zero = input.ReadFixed64(); break;
                case 8 << 3 | Bytes: offset = Positive(input.ReadBytes(), buckets); break;
                default: input.SkipLastField(); break;
            }
        }
        // Bucket i holds values in (base^i, base^(i+1)], base = 2^(2^-scale).
        var bounds = Enumerable.Range(0, buckets.Count + 1).Select(i => Math.Pow(2, (offset + i) * Math.Pow(2, -scale))).ToList();
        return new()
        {
            StartedAt = UnixNanoseconds.Moment(start),
            At = UnixNanoseconds.Moment(at),
            Value = sum,
            Count = count,
            Buckets = [zero, .. buckets, Math.Max(0, count - zero - buckets.Sum())],
            Bounds = bounds,
            Attributes = attributes,
        };
    }

    private static int Positive(ByteString bytes, List<double> buckets)
    {
        var input = bytes.CreateCodedInput();
        var offset = 0;
        while (input.ReadTag() is not 0 and var tag)
        {
            switch (tag)
            {
                case 1 << 3 | Varint: offset = input.ReadSInt32(); break;
                case 2 << 3 | Varint: buckets.Add(input.ReadUInt64()); break;
                case 2 << 3 | Bytes: Packed.Read(input.ReadBytes(), one => buckets.Add(one.ReadUInt64())); break;
                default: input.SkipLastField(); break;
            }
        }
        return offset;
    }
}
