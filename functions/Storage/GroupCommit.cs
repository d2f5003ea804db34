namespace ContactFunctions.Functions.Storage;

/// <summary>
/// Whatever waits for one key is handed over together, one group at a time: while a transaction is under way the next group gathers.
/// Nobody waits for company, so a lone change is not delayed.
/// </summary>
/// <param name="commit">Settles every item of its group and never throws.</param>
/// <param name="groupMax">Most items that one call gets.</param>
internal sealed class GroupCommit<TItem>(Func<string, IReadOnlyList<TItem>, Task> commit, int groupMax)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, Queue<TItem>> lanes = new(StringComparer.Ordinal);

    public void Enqueue(string key, TItem item)
    {
        lock (gate)
        {
            if (lanes.TryGetValue(key, out var waiting))
            {
                waiting.Enqueue(item);
                return;
            }

            lanes[key] = new Queue<TItem>([item]);
        }

        _ = RunAsync(key);
    }

    private async Task RunAsync(string key)
    {
        while (Take(key) is { } group)
            await commit(key, group);
    }

    private List<TItem>? Take(string key)
    {
        lock (gate)
        {
            var waiting = lanes[key];
            if (waiting.Count == 0)
            {
                lanes.Remove(key);
                return null;
            }

            var group = new List<TItem>(Math.Min(waiting.Count, groupMax));
            while (group.Count < groupMax && waiting.TryDequeue(out var item))
                group.Add(item);
            return group;
        }
    }
}
