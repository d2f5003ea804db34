using System.Security.Cryptography;
using ContactFunctions.Domain.Messages;

namespace ContactFunctions.Functions.Storage.Record;

/// <summary>Draws what salts are derived from: one for each attempt to store.</summary>
internal static class Seeds
{
    private const int BytesCount = 32;

    public static Seed Draw() => new(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(BytesCount)));
}
