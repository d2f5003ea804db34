using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text.Json;

namespace ContactFunctions.Functions.Telemetry.Insights;

/// <summary>Items of one request: an array of envelopes, packed.</summary>
/// <param name="role">Name and instance of the sender.</param>
internal sealed class TrackBody(string key, (string Name, string Instance) role) : IDisposable
{
    private const string DurationFormat = @"dd\.hh\:mm\:ss\.fffffff";

    private readonly ArrayBufferWriter<byte> buffer = new();
    private Utf8JsonWriter? writer;

    public bool IsEmpty => writer is null;

    public void Add(Activity span, double keptShare)
    {
        var json = Begin("RemoteDependency", span.StartTimeUtc, keptShare * 100, span);
        json.WriteString("name", span.DisplayName);
        json.WriteString("id", span.SpanId.ToHexString());
        json.WriteString("duration", span.Duration.ToString(DurationFormat, CultureInfo.InvariantCulture));
        json.WriteBoolean("success", span.Status is not ActivityStatusCode.Error);
        json.WriteString("resultCode", span.StatusDescription ?? "");
        json.WriteString("type", span.Kind is ActivityKind.Client or ActivityKind.Producer ? span.Kind.ToString() : "InProc");
        json.WriteStartObject("properties");
        foreach (var (name, value) in span.TagObjects)
            Text(json, name, value);
        if (span.Links.FirstOrDefault() is { Context.TraceId: var cause } && cause != default)
            json.WriteString("cause", cause.ToHexString());
        End(json, "RemoteDependencyData");
    }

    public void Add(string name, MetricValue value, IEnumerable<KeyValuePair<string, object?>> dimensions)
    {
        var json = Begin("Metric", value.At.UtcDateTime, 100, null);
        json.WriteStartArray("metrics");
        json.WriteStartObject();
        json.WriteString("name", name);
        json.WriteString("kind", "Aggregation");
        json.WriteNumber("value", value.Sum);
        json.WriteNumber("count", value.Count);
        if (value is { Min: { } min, Max: { } max })
        {
            json.WriteNumber("min", min);
            json.WriteNumber("max", max);
        }

        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartObject("properties");
        foreach (var (dimension, text) in dimensions)
            Text(json, dimension, text);
        End(json, "MetricData");
    }

    /// <summary>The whole body, gzip.</summary>
    public byte[] Packed()
    {
        writer?.WriteEndArray();
        writer?.Flush();
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
            gzip.Write(buffer.WrittenSpan);
        return packed.ToArray();
    }

    public void Dispose() => writer?.Dispose();

    private Utf8JsonWriter Begin(string name, DateTime at, double sampleRate, Activity? span)
    {
        if (writer is null)
            (writer = new Utf8JsonWriter(buffer)).WriteStartArray();
        var json = writer;
        json.WriteStartObject();
        json.WriteString("name", name);
        json.WriteString("time", at);
        json.WriteString("iKey", key);
        json.WriteNumber("sampleRate", sampleRate);
        json.WriteStartObject("tags");
        json.WriteString("ai.cloud.role", role.Name);
        json.WriteString("ai.cloud.roleInstance", role.Instance);
        if (span is not null)
        {
            json.WriteString("ai.operation.id", span.TraceId.ToHexString());
            if (span.ParentSpanId != default)
                json.WriteString("ai.operation.parentId", span.ParentSpanId.ToHexString());
        }

        json.WriteEndObject();
        json.WriteStartObject("data");
        json.WriteStartObject("baseData");
        json.WriteNumber("ver", 2);
        return json;
    }

    /// <summary>Closes the properties and everything around them.</summary>
    private static void End(Utf8JsonWriter json, string type)
    {
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteString("baseType", type);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Text(Utf8JsonWriter json, string name, object? value) =>
        json.WriteString(name, Convert.ToString(value, CultureInfo.InvariantCulture));
}
