using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Azure.Data.Tables.Wire;

/// <summary>A request body in one rented array; given back only after the service has answered the whole of it.</summary>
internal sealed class BodyBuffer : IBufferWriter<byte>
{
    private const int StartBytes = 4096;

    private byte[] bytes = ArrayPool<byte>.Shared.Rent(StartBytes);
    private int length;

    public ReadOnlyMemory<byte> Written => bytes.AsMemory(0, length);

    public void Advance(int count) => length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return bytes.AsMemory(length);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return bytes.AsSpan(length);
    }

    public void Append(ReadOnlySpan<byte> utf8)
    {
        Reserve(utf8.Length);
        utf8.CopyTo(bytes.AsSpan(length));
        length += utf8.Length;
    }

    public void Append(string text)
    {
        Reserve(Encoding.UTF8.GetMaxByteCount(text.Length));
        length += Encoding.UTF8.GetBytes(text, bytes.AsSpan(length));
    }

    public void AppendEntity(object entity)
    {
        var json = EntityJson.Writer(this);
        Entities.EntityMap.For(entity.GetType()).Write(entity, json);
        json.Flush();
    }

    public void Recycle()
    {
        ArrayPool<byte>.Shared.Return(bytes);
        bytes = [];
        length = 0;
    }

    private void Reserve(int count)
    {
        if (bytes.Length - length >= Math.Max(count, 1)) return;
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(bytes.Length * 2, length + count));
        Written.Span.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(bytes);
        bytes = larger;
    }
}
