using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ContactFunctions.Functions.Outgoing;

/// <summary>The secret of each subscription: derived, so that none is stored and nobody who has one can guess another.</summary>
internal static class HookSecrets
{
    private const string Prefix = "whsec_";

    public static string Of(string master, string subscription, int generation)
    {
        var named = Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"outgoing webhook|{subscription}|{generation}"));
        return Prefix + Base64Url.EncodeToString(HMACSHA256.HashData(Encoding.UTF8.GetBytes(master), named));
    }
}
