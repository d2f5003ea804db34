namespace ContactFunctions.Emulators.Telemetry.Otlp;

/// <summary>Wire types of protocol buffers; a tag is <c>field &lt;&lt; 3 | type</c>. A field with another type than expected is an unknown field.</summary>
internal static class Wire
{
    public const uint Varint = 0;
    public const uint Fixed64 = 1;
    public const uint Bytes = 2;
    public const uint Fixed32 = 5;
}
