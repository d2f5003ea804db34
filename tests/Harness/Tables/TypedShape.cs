using System.Reflection;
using System.Runtime.Serialization;
using Azure.Data.Tables;

namespace ContactFunctions.Harness.Tables;

/// <summary>A class's public properties, named and left out as the client does.</summary>
internal sealed class TypedShape<T> : RowShape
    where T : ITableEntity
{
    private readonly (string Name, Func<T, object?>? Get, Action<T, object>? Set)[] columns =
    [
        .. typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => !IsOwn(property.Name) && !property.IsDefined(typeof(IgnoreDataMemberAttribute)))
            .Select(Column),
    ];

    public override Dictionary<string, object> Write(object entity)
    {
        var properties = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (var (name, get, _) in columns)
            if (get?.Invoke((T)entity) is { } value)
                properties.Add(name, Stored(value));
        return properties;
    }

    public override object Read(MemoryRow row, IReadOnlySet<string>? selected)
    {
        var entity = Activator.CreateInstance<T>();
        (entity.PartitionKey, entity.RowKey, entity.ETag, entity.Timestamp) = (row.PartitionKey, row.RowKey, row.ETag, row.Timestamp);
        foreach (var (name, _, set) in columns)
            if (set is not null && row.Properties.TryGetValue(name, out var value) && selected?.Contains(name) is not false)
                set(entity, value);
        return entity;
    }

    private static (string Name, Func<T, object?>? Get, Action<T, object>? Set) Column(PropertyInfo property) =>
        ((string, Func<T, object?>?, Action<T, object>?))typeof(TypedShape<T>)
            .GetMethod(nameof(Accessors), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(property.PropertyType)
            .Invoke(null, [property])!;

    private static (string Name, Func<T, object?>? Get, Action<T, object>? Set) Accessors<TValue>(PropertyInfo property)
    {
        var get = property.GetMethod?.CreateDelegate<Func<T, TValue>>();
        var set = property.SetMethod?.CreateDelegate<Action<T, TValue>>();
        var type = Nullable.GetUnderlyingType(typeof(TValue)) ?? typeof(TValue);
        return (
            property.GetCustomAttribute<DataMemberAttribute>()?.Name ?? property.Name,
            get is null ? null : entity => get(entity),
            set is null ? null : (entity, value) => set(entity, (TValue)Held(value, type)));
    }
}
