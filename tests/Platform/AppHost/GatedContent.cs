using System.Net;
using System.Text;

namespace ContactFunctions.Platform.Tests.AppHost;

/// <summary>A body in two pieces; the second leaves when the gate opens.</summary>
internal sealed class GatedContent(string first, string second, Task gate) : HttpContent
{
    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        await WriteAsync(stream, first);
        await gate;
        await WriteAsync(stream, second);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }

    private static async Task WriteAsync(Stream stream, string piece)
    {
        await stream.WriteAsync(Encoding.UTF8.GetBytes(piece));
        await stream.FlushAsync();
    }
}
