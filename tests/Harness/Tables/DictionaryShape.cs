using Azure.Data.Tables;

namespace ContactFunctions.Harness.Tables;

internal sealed class DictionaryShape : RowShape
{
    public override Dictionary<string, object> Write(object entity) => ((TableEntity)entity)
        .Where(property => property.Value is not null && !IsOwn(property.Key))
        .ToDictionary(property => property.Key, property => Stored(property.Value), StringComparer.Ordinal);

    public override object Read(MemoryRow row, IReadOnlySet<string>? selected)
    {
        var entity = new TableEntity(row.PartitionKey, row.RowKey) { ETag = row.ETag, Timestamp = row.Timestamp };
        foreach (var (name, value) in row.Properties)
            if (selected?.Contains(name) is not false)
                entity[name] = Held(value, value.GetType());
        return entity;
    }
}
