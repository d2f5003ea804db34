using Google.Protobuf;
using static ContactFunctions.Emulators.Telemetry.Otlp.Wire;

namespace ContactFunctions.Emulators.Telemetry.Otlp;

/// <summary><c>KeyValue</c> and lists of them; of a key that comes twice the last value counts.</summary>
internal static class AttributeReader
{
    public static void Into(Dictionary<string, object> attributes, ByteString bytes, int depth = 0)
    {
        var input = bytes.CreateCodedInput();
        var key = "";
        object value = "";
        while (input.ReadTag() is not 0 and var tag)
        {
            switch (tag)
            {
                case 1 << 3 | Bytes: key = input.ReadString(); break;
                case 2 << 3 | Bytes: value = ValueReader.Read(input.ReadBytes(), depth); break;
                default: input.SkipLastField(); break;
            }
        }
        attributes[key] = value;
    }

    /// <summary>Messages whose attributes are field 1: <c>Resource</c>, <c>KeyValueList</c>.</summary>
    public static Dictionary<string, object> Map(ByteString bytes, int depth = 0)
    {
        var input = bytes.CreateCodedInput();
        var attributes = new Dictionary<string, object>();
        while (input.ReadTag() is not 0 and var tag)
        {
            if (tag == (1 << 3 | Bytes))
                Into(attributes, input.ReadBytes(), depth);
            else
                input.SkipLastField();
        }
        return attributes;
    }
}
