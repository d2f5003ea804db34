namespace ContactFunctions.Functions.Storage.Record;

/// <summary>Which idempotency keys are on a page, by digest.</summary>
internal sealed class PageIndexRow : Row
{
    public long Page { get; set; }

    /// <summary>Base64 of eight bytes for each key.</summary>
    public string Digests { get; set; } = "";

    public static PageIndexRow Of(string conversationId, long page, IEnumerable<KeyRow> keys) => new()
    {
        PartitionKey = RecordPages.Index(conversationId),
        RowKey = KeyText.Number(page),
        Page = page,
        Digests = Convert.ToBase64String([.. keys.SelectMany(key => BitConverter.GetBytes(KeyDigest.Of(key.RowKey)))]),
    };

    public IEnumerable<ulong> Keys()
    {
        var bytes = Convert.FromBase64String(Digests);
        for (var at = 0; at < bytes.Length; at += sizeof(ulong))
            yield return BitConverter.ToUInt64(bytes, at);
    }
}
