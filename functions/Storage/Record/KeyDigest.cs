using System.Security.Cryptography;
using System.Text;

namespace ContactFunctions.Functions.Storage.Record;

/// <summary>Eight bytes that stand for a key: enough to know that it was never used, and to look where it may be.</summary>
internal static class KeyDigest
{
    public static ulong Of(string rowKey) => BitConverter.ToUInt64(SHA256.HashData(Encoding.UTF8.GetBytes(rowKey)));
}
