using System.Globalization;
using Azure;
using Azure.Data.Tables;

namespace ContactFunctions.Harness.Tables;

/// <summary>The rows of one table, in memory. Several clients, each a host of its own, may share it.</summary>
/// <param name="time">Stamps the rows.</param>
public sealed class MemoryTable(TimeProvider time)
{
    /// <summary>The service's limit.</summary>
    private const int OperationsMax = 100;

    private static readonly Comparer<(string Partition, string Row)> KeyOrder = Comparer<(string Partition, string Row)>.Create((a, b) =>
        string.CompareOrdinal(a.Partition, b.Partition) is var order and not 0 ? order : string.CompareOrdinal(a.Row, b.Row));

    private readonly Lock gate = new();
    private readonly SortedDictionary<(string Partition, string Row), MemoryRow> rows = new(KeyOrder);
    private long versions;

    /// <summary>False until somebody creates it: every request is refused then.</summary>
    public bool Exists { get; internal set; }

    /// <summary>Runs inside each commit, before anybody can see it.</summary>
    public Action<IReadOnlyList<RowChange>> Committed { get; set; } = _ => { };

    public MemoryRow? Find(string partitionKey, string rowKey)
    {
        lock (gate) return rows.GetValueOrDefault((partitionKey, rowKey));
    }

    /// <summary>All that match as they are at one moment, ordered by their keys.</summary>
    /// <param name="after">Only what comes after these keys; null: from the start.</param>
    public IReadOnlyList<MemoryRow> Where(Func<MemoryRow, bool> matches, (string Partition, string Row)? after = null)
    {
        lock (gate)
            return [.. rows.Where(row => (after is not { } keys || KeyOrder.Compare(row.Key, keys) > 0) && matches(row.Value)).Select(row => row.Value)];
    }

    /// <summary>Writes the same content again, as somebody else who changed nothing would: its ETag is another one afterwards.</summary>
    public void Touch(string partitionKey, string rowKey)
    {
        lock (gate)
            if (rows.TryGetValue((partitionKey, rowKey), out var row))
                rows[(partitionKey, rowKey)] = row with { ETag = NextETag() };
    }

    /// <summary>All or nothing.</summary>
    /// <returns>The rows as they are afterwards, in order; null for one that was deleted.</returns>
    /// <exception cref="WriteRefused">Nothing was written.</exception>
    internal IReadOnlyList<MemoryRow?> Commit(IReadOnlyList<TableTransactionAction> actions)
    {
        Refuse(actions);
        lock (gate)
        {
            var changes = actions.Select((action, index) => Change(action, index)).ToList();
            foreach (var change in changes)
                Apply(change);
            Committed(changes);
            return [.. changes.Select(change => change.After)];
        }
    }

    internal void Clear()
    {
        lock (gate) rows.Clear();
    }

    private static void Refuse(IReadOnlyList<TableTransactionAction> actions)
    {
        if (actions.Count > OperationsMax) throw new WriteRefused(400, "InvalidInput", OperationsMax);
        if (actions.DistinctBy(action => action.Entity.PartitionKey).Count() > 1) throw new WriteRefused(400, "CommandsInBatchActOnDifferentPartitions");
        if (actions.DistinctBy(action => action.Entity.RowKey).Count() < actions.Count) throw new WriteRefused(400, "InvalidDuplicateRow");
    }

    private RowChange Change(TableTransactionAction action, int index)
    {
        var entity = action.Entity;
        var before = rows.GetValueOrDefault((entity.PartitionKey, entity.RowKey));
        var type = action.ActionType;
        if (type is TableTransactionActionType.Add && before is not null)
            throw new WriteRefused(409, "EntityAlreadyExists", index);
        var isConditional = type is TableTransactionActionType.UpdateMerge or TableTransactionActionType.UpdateReplace or TableTransactionActionType.Delete;
        if (isConditional && before is null)
            throw new WriteRefused(404, "ResourceNotFound", index);
        if (isConditional && action.ETag != default && action.ETag != ETag.All && action.ETag != before!.ETag)
            throw new WriteRefused(412, "UpdateConditionNotSatisfied", index);
        if (type is TableTransactionActionType.Delete)
            return new RowChange(before, null);
        var isMerge = type is TableTransactionActionType.UpdateMerge or TableTransactionActionType.UpsertMerge;
        return new RowChange(before, Row(entity, isMerge ? before : null));
    }

    private MemoryRow Row(ITableEntity entity, MemoryRow? under)
    {
        var properties = RowShape.For(entity.GetType()).Write(entity);
        foreach (var (name, value) in under?.Properties ?? new Dictionary<string, object>())
            properties.TryAdd(name, value);
        return new MemoryRow(entity.PartitionKey, entity.RowKey, NextETag(), time.GetUtcNow(), properties);
    }

    private void Apply(RowChange change)
    {
        if (change.After is { } after)
            rows[(after.PartitionKey, after.RowKey)] = after;
        else
            rows.Remove((change.Before!.PartitionKey, change.Before.RowKey));
    }

    private ETag NextETag() => new($"W/\"{(++versions).ToString(CultureInfo.InvariantCulture)}\"");
}
