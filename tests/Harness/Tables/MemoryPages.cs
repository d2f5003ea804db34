using Azure;

namespace ContactFunctions.Harness.Tables;

/// <summary>The pages of a query; each is read when it is asked for, and goes on after the last row of the one before.</summary>
/// <param name="after">Reads what matches and comes after these keys; null: from the start.</param>
/// <param name="pageMax">Rows a page, unless the caller hints otherwise.</param>
internal sealed class MemoryPages<T>(Func<(string Partition, string Row)?, Task<IReadOnlyList<MemoryRow>>> after, Func<MemoryRow, T> read, int pageMax)
    : AsyncPageable<T>
    where T : notnull
{
    private const char KeySeparator = '\n';

    public override async IAsyncEnumerable<Page<T>> AsPages(string? continuationToken = null, int? pageSizeHint = null)
    {
        for (var token = continuationToken; ;)
        {
            var rows = await after(Keys(token));
            var page = rows.Take(pageSizeHint ?? pageMax).ToList();
            token = rows.Count > page.Count ? page[^1].PartitionKey + KeySeparator + page[^1].RowKey : null;
            yield return Page<T>.FromValues([.. page.Select(read)], token, new MemoryResponse(200));
            if (token is null) yield break;
        }
    }

    private static (string Partition, string Row)? Keys(string? token) =>
        token?.Split(KeySeparator) is [var partition, var row] ? (partition, row) : null;
}
