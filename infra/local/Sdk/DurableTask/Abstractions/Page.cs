namespace Microsoft.DurableTask;

/// <param name="values">The items of this page, in the order of the query.</param>
/// <param name="continuationToken">Where the next page begins; null on the last one.</param>
public sealed class Page<T>(IReadOnlyList<T> values, string? continuationToken = null)
{
    public IReadOnlyList<T> Values { get; } = values;

    public string? ContinuationToken { get; } = continuationToken;
}
