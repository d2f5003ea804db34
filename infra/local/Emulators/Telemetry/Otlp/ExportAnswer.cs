using Google.Protobuf;

namespace ContactFunctions.Emulators.Telemetry.Otlp;

/// <summary>The bodies of answers: <c>Export…ServiceResponse</c>, whose three kinds have one shape, and <c>google.rpc.Status</c>.</summary>
internal static class ExportAnswer
{
    private const int InvalidArgument = 3;

    /// <summary>Empty when everything was taken, as the specification wants it.</summary>
    public static byte[] Taken(Rejection rejection) => rejection.Count == 0 ? [] : Message(1, Message(1, rejection.Count, 2, rejection.Reason));

    public static byte[] Refused(string reason) => Message(1, InvalidArgument, 2, reason);

    private static byte[] Message(int field, byte[] embedded) => Written(output =>
    {
        output.WriteTag(field, WireFormat.WireType.LengthDelimited);
        output.WriteBytes(ByteString.CopyFrom(embedded));
    });

    private static byte[] Message(int numberField, long number, int textField, string text) => Written(output =>
    {
        output.WriteTag(numberField, WireFormat.WireType.Varint);
        output.WriteInt64(number);
        output.WriteTag(textField, WireFormat.WireType.LengthDelimited);
        output.WriteString(text);
    });

    private static byte[] Written(Action<CodedOutputStream> write)
    {
        using var bytes = new MemoryStream();
        using (var output = new CodedOutputStream(bytes, leaveOpen: true))
            write(output);
        return bytes.ToArray();
    }
}
