using System.Buffers;
using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Functions.Hosting.Problems;
using Microsoft.AspNetCore.Http;

namespace ContactFunctions.Functions.Hosting.Bodies;

/// <summary>Reads a body up to a limit, counting what really arrives: a Content-Length may lie or be missing.</summary>
internal static class RequestBody
{
    public static async Task<Outcome<ReadOnlyMemory<byte>>> ReadBytesAsync(
        this HttpRequest request, int bytesMax, CancellationToken cancellation)
    {
        if (request.ContentLength > bytesMax)
            return new BodyTooLarge(bytesMax);
        var buffer = ArrayPool<byte>.Shared.Rent((int)(request.ContentLength ?? 4096) + 1);
        try
        {
            var length = 0;
            while (true)
            {
                var read = await request.Body.ReadAsync(buffer.AsMemory(length), cancellation);
                if (read == 0)
                    return (ReadOnlyMemory<byte>)buffer.AsSpan(0, length).ToArray();
                length += read;
                if (length > bytesMax)
                    return new BodyTooLarge(bytesMax);
                if (length == buffer.Length)
                    buffer = Grow(buffer);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static byte[] Grow(byte[] full)
    {
        var larger = ArrayPool<byte>.Shared.Rent(full.Length * 2);
        full.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(full);
        return larger;
    }
}
