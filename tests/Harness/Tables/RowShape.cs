using System.Collections.Concurrent;
using Azure.Data.Tables;

namespace ContactFunctions.Harness.Tables;

/// <summary>Both directions between an entity type and a row; made once for each type.</summary>
internal abstract class RowShape
{
    private static readonly ConcurrentDictionary<Type, RowShape> Known = new();

    public static RowShape For(Type type) => Known.GetOrAdd(type, made => made == typeof(TableEntity)
        ? new DictionaryShape()
        : (RowShape)Activator.CreateInstance(typeof(TypedShape<>).MakeGenericType(made))!);

    /// <summary>Properties that are not null; no keys, no ETag, no timestamp.</summary>
    public abstract Dictionary<string, object> Write(object entity);

    /// <param name="selected">Null: every property.</param>
    public abstract object Read(MemoryRow row, IReadOnlySet<string>? selected);

    protected static bool IsOwn(string name) => name is "PartitionKey" or "RowKey" or "Timestamp" or "ETag" or "odata.etag";

    /// <summary>As the service keeps it.</summary>
    protected static object Stored(object value) => value switch
    {
        string or int or long or bool or double or Guid => value,
        DateTimeOffset instant => instant.ToUniversalTime(),
        DateTime { Kind: DateTimeKind.Utc } instant => new DateTimeOffset(instant),
        byte[] bytes => bytes.ToArray(),
        BinaryData bytes => bytes.ToArray(),
        Enum named => named.ToString(),
        _ => throw new NotSupportedException($"{value} of {value.GetType()} is not stored."),
    };

    /// <summary>Back to what the property holds.</summary>
    protected static object Held(object value, Type type)
    {
        if (type.IsEnum) return Enum.Parse(type, (string)value);
        if (type == typeof(DateTime)) return ((DateTimeOffset)value).UtcDateTime;
        if (type == typeof(BinaryData)) return BinaryData.FromBytes((byte[])value);
        return value is byte[] bytes ? bytes.ToArray() : value;
    }
}
