using Google.Protobuf;

namespace ContactFunctions.Emulators.Telemetry.Otlp;

internal static class Packed
{
    public static void Read(ByteString bytes, Action<CodedInputStream> one)
    {
        var input = bytes.CreateCodedInput();
        while (!input.IsAtEnd)
            one(input);
    }
}
