using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Azure.Data.Tables.Wire;

internal static class EntityJson
{
    // Nobody puts these bodies on a page: quotes inside text need one byte more, not five.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    [ThreadStatic]
    private static Utf8JsonWriter? writer;

    /// <summary>The thread's writer, reset; valid until the next call on this thread.</summary>
    public static Utf8JsonWriter Writer(IBufferWriter<byte> target)
    {
        if (writer is null)
            writer = new Utf8JsonWriter(target, Options);
        else
            writer.Reset(target);
        return writer;
    }
}
