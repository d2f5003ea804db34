using System.Buffers;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace ContactFunctions.Harness;

/// <summary>The JSON hub protocol, version 1: JSON objects, each ended by U+001E.</summary>
internal sealed class HubFrames(WebSocket socket)
{
    private const byte End = 0x1e;
    private const int ChunkBytes = 16 * 1024;

    private readonly ArrayBufferWriter<byte> unread = new(ChunkBytes);

    public Task SendAsync(string json, CancellationToken ct)
    {
        var frame = new byte[Encoding.UTF8.GetByteCount(json) + 1];
        Encoding.UTF8.GetBytes(json, frame);
        frame[^1] = End;
        return socket.SendAsync(frame, WebSocketMessageType.Text, endOfMessage: true, ct);
    }

    /// <returns>Null when the other side closed.</returns>
    public async Task<JsonElement?> ReceiveAsync(CancellationToken ct)
    {
        while (true)
        {
            if (Take() is { } frame)
                return frame;
            var received = await socket.ReceiveAsync(unread.GetMemory(ChunkBytes), ct);
            if (received.MessageType == WebSocketMessageType.Close)
                return null;
            unread.Advance(received.Count);
        }
    }

    private JsonElement? Take()
    {
        var end = unread.WrittenSpan.IndexOf(End);
        if (end < 0)
            return null;

        using var document = JsonDocument.Parse(unread.WrittenMemory[..end]);
        var rest = unread.WrittenSpan[(end + 1)..].ToArray();
        var frame = document.RootElement.Clone();
        unread.ResetWrittenCount();
        unread.Write(rest);
        return frame;
    }
}
