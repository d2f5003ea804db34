using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace ContactFunctions.DurableEngine.Replay;

/// <summary>Name-based UUIDs, version 5 of RFC 9562.</summary>
internal static class DeterministicGuid
{
    private static readonly Guid Namespace = new("5c1f7f0e-3d0b-4f4e-9a3b-6b1f0c4f8a52");

    public static Guid Of(string name)
    {
        Span<byte> hash = stackalloc byte[SHA1.HashSizeInBytes];
        byte[] input = [.. Namespace.ToByteArray(bigEndian: true), .. Encoding.UTF8.GetBytes(name)];
        SHA1.HashData(input, hash);
        var version = BinaryPrimitives.ReadUInt16BigEndian(hash[6..]);
        BinaryPrimitives.WriteUInt16BigEndian(hash[6..], (ushort)((version & 0x0FFF) | 0x5000));
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..16], bigEndian: true);
    }
}
