using Google.Protobuf;

namespace ContactFunctions.Platform.Tests.Telemetry.Receiver;

/// <summary>Exports written by hand, for what no exporter sends.</summary>
internal static class Export
{
    /// <summary>One item of one scope of one resource.</summary>
    public static byte[] Of(params byte[][] fields) => Field(1, Field(2, Field(2, [.. fields.SelectMany(field => field)])));

    public static byte[] Span(byte traceId, byte spanId) => Of(
        Field(1, [.. Enumerable.Repeat(traceId, 16)]), Field(2, [.. Enumerable.Repeat(spanId, 8)]), Field(5, "work"u8.ToArray()));

    /// <summary>An attribute whose value is lists in lists.</summary>
    public static byte[] NestedAttribute(int depth)
    {
        var value = Field(1, "x"u8.ToArray());
        for (var level = 0; level < depth; level++)
            value = Field(5, Field(1, value));
        return Field(9, [.. Field(1, "deep"u8.ToArray()), .. Field(2, value)]);
    }

    /// <summary>A field with bytes.</summary>
    public static byte[] Field(int number, byte[] content)
    {
        using var bytes = new MemoryStream();
        using (var output = new CodedOutputStream(bytes, leaveOpen: true))
        {
            output.WriteTag(number, WireFormat.WireType.LengthDelimited);
            output.WriteBytes(ByteString.CopyFrom(content));
        }
        return bytes.ToArray();
    }

    /// <summary>Number (field 1) and text (field 2) of an answer's message.</summary>
    public static (long Number, string Text) Message(byte[] bytes)
    {
        var input = new CodedInputStream(bytes);
        var (number, text) = (0L, "");
        while (input.ReadTag() is not 0 and var tag)
        {
            if (tag == 1 << 3)
                number = input.ReadInt64();
            else
                text = input.ReadString();
        }
        return (number, text);
    }
}
