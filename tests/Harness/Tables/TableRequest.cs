using Azure;
using Azure.Data.Tables;

namespace ContactFunctions.Harness.Tables;

/// <summary>One request on its way to the table.</summary>
/// <param name="Reads">The row or the filter that is read; null when it writes.</param>
/// <param name="Writes">Empty when it reads; a single write is a transaction of one.</param>
public sealed record TableRequest(string? Reads, IReadOnlyList<TableTransactionAction> Writes)
{
    public bool IsWrite => Reads is null;

    /// <summary>The writes that are carried out only on one version of their row.</summary>
    public IEnumerable<TableTransactionAction> Conditional => Writes.Where(write => write.ETag != default && write.ETag != ETag.All
        && write.ActionType is TableTransactionActionType.UpdateMerge or TableTransactionActionType.UpdateReplace or TableTransactionActionType.Delete);
}
