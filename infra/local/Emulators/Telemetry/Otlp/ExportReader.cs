using Google.Protobuf;
using static ContactFunctions.Emulators.Telemetry.Otlp.Wire;

namespace ContactFunctions.Emulators.Telemetry.Otlp;

/// <summary>
/// The three levels that traces, metrics and logs share: an export holds resources (field 1), a resource its description (1) and scopes (2),
/// a scope its name (1) and items (2).
/// </summary>
internal static class ExportReader
{
    /// <param name="item">Called with each span, metric or log record, undecoded.</param>
    /// <exception cref="InvalidProtocolBufferException">Not protocol buffers.</exception>
    public static void Read(byte[] body, Action<TelemetrySource, ByteString> item)
    {
        foreach (var resource in Fields(ByteString.CopyFrom(body), 1))
        {
            var attributes = Fields(resource, 1).Select(one => AttributeReader.Map(one)).LastOrDefault() ?? [];
            foreach (var scope in Fields(resource, 2))
            {
                var source = new TelemetrySource(attributes, Fields(scope, 1).Select(Name).LastOrDefault() ?? "");
                foreach (var bytes in Fields(scope, 2))
                    item(source, bytes);
            }
        }
    }

    /// <summary>The embedded messages of one field; other fields are passed over.</summary>
    public static IReadOnlyList<ByteString> Fields(ByteString bytes, int field)
    {
        var input = bytes.CreateCodedInput();
        var found = new List<ByteString>();
        while (input.ReadTag() is not 0 and var tag)
        {
            if (tag == ((uint)field << 3 | Bytes))
                found.Add(input.ReadBytes());
            else
                input.SkipLastField();
        }
        return found;
    }

    private static string Name(ByteString scope) => Fields(scope, 1).Select(name => name.ToStringUtf8()).LastOrDefault() ?? "";
}
