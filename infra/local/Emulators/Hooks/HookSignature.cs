using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ContactFunctions.Emulators.Hooks;

/// <summary>Checks signatures as a receiver does. Only here the secrets are derived from the sender's own, so that nobody has to copy one.</summary>
internal sealed class HookSignature(string master, TimeProvider clock)
{
    public string Judge(string? header, string key, byte[] body)
    {
        if (string.IsNullOrEmpty(header))
            return "missing";
        var parts = header.Split(',').Select(part => part.Split('=', 2)).Where(part => part.Length == 2).ToLookup(part => part[0], part => part[1]);
        if (!long.TryParse(parts["t"].FirstOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out var time) || !parts["v1"].Any(sent => IsOurs(sent, time, key, body)))
            return "wrong";
        return (clock.GetUtcNow() - DateTimeOffset.FromUnixTimeSeconds(time)).Duration() > HookLimits.AgeMax ? "old" : "valid";
    }

    private bool IsOurs(string sent, long time, string key, byte[] body)
    {
        byte[] signed = [.. Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{time}.")), .. body];
        return Secrets(key).Any(secret => CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), signed))), Encoding.UTF8.GetBytes(sent)));
    }

    /// <summary>Escalations are signed with the sender's own; a webhook's key begins with its id.</summary>
    private IEnumerable<string> Secrets(string key) => Enumerable.Range(0, HookLimits.GenerationsMax).Select(generation => Derived(key.Split('.')[0], generation)).Prepend(master);

    private string Derived(string id, int generation) => "whsec_" + Base64Url.EncodeToString(HMACSHA256.HashData(
        Encoding.UTF8.GetBytes(master), Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"outgoing webhook|{id}|{generation}"))));
}
