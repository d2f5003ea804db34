using ContactFunctions.Domain.Conversations;

namespace ContactFunctions.Functions.Storage.Record;

/// <summary>Table <c>Conversations</c>: one partition a conversation, so that everything about it changes in one transaction.</summary>
/// <remarks>
/// <list type="table">
/// <item><term><c>head</c></term><description>the head, and the id of the commit that wrote it</description></item>
/// <item><term><c>e|{entry}</c></term><description>one entry; ten digits, so that order of keys is order of entries</description></item>
/// <item><term><c>k|{key}</c></term><description>an idempotency key and the entries that it wrote</description></item>
/// <item><term><c>p|{entry}</c></term><description>how the send of an entry stands</description></item>
/// <item><term><c>s|{entries}</c></term><description>a seal over that many entries; inserted with the head that knows of it</description></item>
/// </list>
/// Long conversations put old entries and their keys away into partitions of their own, see <see cref="RecordPages"/>. A standing address is a partition of its own, <c>t|{channel}|{ours}|{theirs}</c>, with one row <c>name</c>: it is inserted before its
/// conversation exists; beside it lies what was said about texts between the two.
/// </remarks>
internal static class RecordKeys
{
    public const string Head = "head";
    public const string Name = "name";

    public static string Entry(long number) => "e|" + KeyText.Number(number);

    public static string Send(long number) => "p|" + KeyText.Number(number);

    /// <summary>The largest that keys can tell.</summary>
    public const long NumberMax = 9_999_999_999;

    public static string Seal(long entries) => "s|" + KeyText.Number(entries);

    public static string Key(string key) => "k|" + KeyText.SafeParts(key);

    public static string Address(StandingAddress address) =>
        $"t|{KeyText.Safe(address.Channel)}|{KeyText.Safe(address.Ours)}|{KeyText.Safe(address.Theirs)}";
}
