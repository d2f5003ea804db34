using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ContactFunctions.Ports;

namespace ContactFunctions.Functions.Storage.Audit;

/// <summary>Table <c>Audit</c>: one partition a day (UTC), so that a day is read in order and old ones can go as a whole.</summary>
/// <remarks>
/// <list type="table">
/// <item><term><c>{yyyyMMdd}</c> / <c>e|{inverted time}|{key}</c></term><description>an entry; the newest sorts first</description></item>
/// <item><term><c>{yyyyMMdd}</c> / <c>r|{inverted time}|{key}</c></term><description>what somebody looked at, apart from what was done</description></item>
/// <item><term><c>{yyyyMMdd}</c> / <c>k|{key}</c></term><description>that this command was written down; inserted with its entry</description></item>
/// </list>
/// </remarks>
internal static class AuditKeys
{
    public const string FirstEntry = "e|";
    public const string AfterEntries = "e}";
    private const string Reads = "r|";

    public static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    public static string Entry(AuditEntry entry) =>
        $"{At(entry.IsRead, entry.At)}|{Fingerprint(entry)}";

    /// <summary>Sorts before every entry of that moment and of those before it.</summary>
    public static string At(bool reads, DateTimeOffset moment) =>
        $"{(reads ? Reads : FirstEntry)}{(DateTime.MaxValue.Ticks - moment.UtcTicks).ToString("D19", CultureInfo.InvariantCulture)}";

    public static string Command(AuditEntry entry) => $"k|{Fingerprint(entry)}";

    /// <summary>Of fixed length, whatever the ids are.</summary>
    private static string Fingerprint(AuditEntry entry) => Convert.ToHexStringLower(SHA256.HashData(
        Encoding.UTF8.GetBytes(string.Join('\n', entry.By, entry.Action, entry.Target, entry.CommandId))));
}
