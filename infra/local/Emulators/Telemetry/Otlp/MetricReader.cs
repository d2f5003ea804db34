using Google.Protobuf;
using static ContactFunctions.Emulators.Telemetry.Otlp.Wire;

namespace ContactFunctions.Emulators.Telemetry.Otlp;

/// <summary><c>Metric</c> with its points; summaries, which OpenTelemetry no longer makes, are passed over.</summary>
internal static class MetricReader
{
    private const int Delta = 1;

    public static ReceivedMetric Read(TelemetrySource source, ByteString bytes)
    {
        var input = bytes.CreateCodedInput();
        var (name, description, unit) = ("", "", "");
        var (kind, delta) = (MetricKind.Gauge, false);
        List<ReceivedPoint> points = [];
        while (input.ReadTag() is not 0 and var tag)
        {
            switch (tag)
            {
                case 1 << 3 | Bytes: name = input.ReadString(); break;
                case 2 << 3 | Bytes: description = input.ReadString(); break;
                case 3 << 3 | Bytes: unit = input.ReadString(); break;
                case 5 << 3 | Bytes: (kind, delta) = Data(input.ReadBytes(), MetricKind.Gauge, NumberPointReader.Read, points); break;
                case 7 << 3 | Bytes: (kind, delta) = Data(input.ReadBytes(), MetricKind.UpDown, NumberPointReader.Read, points); break;
                case 9 << 3 | Bytes: (kind, delta) = Data(input.ReadBytes(), MetricKind.Histogram, HistogramPointReader.Read, points); break;
                case 10 << 3 | Bytes: (kind, delta) = Data(input.ReadBytes(), MetricKind.Histogram, ExponentialPointReader.Read, points); break;
                default: input.SkipLastField(); break;
            }
        }
        return new() { Name = name, Description = description, Unit = unit, Kind = kind, IsDelta = delta, Points = points, Source = source };
    }

    /// <summary>Gauge, sum and histogram alike: points are field 1, the temporality 2, and 3 says that a sum only grows.</summary>
    private static (MetricKind, bool) Data(ByteString bytes, MetricKind kind, Func<ByteString, ReceivedPoint> point, List<ReceivedPoint> points)
    {
        var input = bytes.CreateCodedInput();
        var delta = false;
        while (input.ReadTag() is not 0 and var tag)
        {
            switch (tag)
            {
                case 1 << 3 | Bytes: points.Add(point(input.ReadBytes())); break;
                case 2 << 3 | Varint: delta = input.ReadEnum() == Delta; break;
                case 3 << 3 | Varint: kind = input.ReadBool() ? MetricKind.Counter : kind; break;
                default: input.SkipLastField(); break;
            }
        }
        return (kind, delta);
    }
}
