using Google.Protobuf;
using static ContactFunctions.Emulators.Telemetry.Otlp.Wire;

namespace ContactFunctions.Emulators.Telemetry.Otlp;

/// <summary><c>Status</c> of a span: 0 unset, 1 good, 2 failed.</summary>
internal static class StatusReader
{
    public static (int Code, string Text) Read(ByteString bytes)
    {
        var input = bytes.CreateCodedInput();
        var (code, text) = (0, "");
        while (input.ReadTag() is not 0 and var tag)
        {
            switch (tag)
            {
                case 2 << 3 | Bytes: text = input.ReadString(); break;
                case 3 << 3 | Varint: code = input.ReadEnum(); break;
                default: input.SkipLastField(); break;
            }
        }
        return (code is 1 or 2 ? code : 0, text);
    }
}
