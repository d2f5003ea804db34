namespace ContactFunctions.Functions.Storage.Evidence;

/// <summary>Rows of table <c>Conversations</c> beside those of a conversation itself.</summary>
/// <remarks>
/// <list type="table">
/// <item><term><c>x|erasures</c> / <c>{conversation}</c></term><description>an erasure that is due or has begun; gone when it is done</description></item>
/// <item><term><c>x|retention</c> / <c>day</c></term><description>how far retention has walked through the journal</description></item>
/// </list>
/// A seal is the row <c>s|{entries}</c> in the partition of its conversation.
/// </remarks>
internal static class EvidenceKeys
{
    public const string Due = "x|erasures";
    public const string Retention = "x|retention";
    public const string Day = "day";
}
