using System.Security.Cryptography;
using System.Text;

namespace ContactFunctions.Functions.Auth;

internal static class SameSecret
{
    /// <summary>In constant time, also for the length: digests are compared.</summary>
    public static bool Is(string given, string secret) => CryptographicOperations.FixedTimeEquals(
        SHA256.HashData(Encoding.UTF8.GetBytes(given)), SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
