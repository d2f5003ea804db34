using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Azure.Data.Tables;

/// <summary>
/// An entity without a class of its own. A getter answers null for a missing property and throws
/// <see cref="InvalidOperationException"/> for one of another type; a set property keeps its type.
/// </summary>
public sealed class TableEntity : ITableEntity, IDictionary<string, object>
{
    private readonly Dictionary<string, object> properties;

    public TableEntity() => properties = [];

    public TableEntity(string partitionKey, string rowKey)
        : this()
    {
        PartitionKey = partitionKey;
        RowKey = rowKey;
    }

    public TableEntity(IDictionary<string, object> values) => properties = new Dictionary<string, object>(values);

    public string PartitionKey
    {
        get => GetString("PartitionKey")!;
        set => properties["PartitionKey"] = value;
    }

    public string RowKey
    {
        get => GetString("RowKey")!;
        set => properties["RowKey"] = value;
    }

    public DateTimeOffset? Timestamp
    {
        get => GetDateTimeOffset("Timestamp");
        set => properties["Timestamp"] = value!;
    }

    public ETag ETag
    {
        get => GetString("odata.etag") is { } text ? new ETag(text) : default;
        set => properties["odata.etag"] = value.ToString();
    }

    public ICollection<string> Keys => properties.Keys;

    public int Count => properties.Count;

    ICollection<object> IDictionary<string, object>.Values => properties.Values;

    bool ICollection<KeyValuePair<string, object>>.IsReadOnly => false;

    public object? this[string key]
    {
        get => properties.GetValueOrDefault(key);
        set
        {
            if (value is not null && properties.TryGetValue(key, out var stored) && stored is not null && stored.GetType() != value.GetType())
                throw Mismatch(value.GetType(), stored);
            properties[key] = value!;
        }
    }

    object IDictionary<string, object>.this[string key]
    {
        get => this[key]!;
        set => this[key] = value;
    }

    public string? GetString(string key) => (string?)Find<string>(key);

    public int? GetInt32(string key) => (int?)Find<int>(key);

    public long? GetInt64(string key) => (long?)Find<long>(key);

    public double? GetDouble(string key) => (double?)Find<double>(key);

    public bool? GetBoolean(string key) => (bool?)Find<bool>(key);

    public Guid? GetGuid(string key) => (Guid?)Find<Guid>(key);

    public DateTime? GetDateTime(string key) =>
        this[key] is DateTimeOffset stored ? stored.UtcDateTime : (DateTime?)Find<DateTime>(key);

    public DateTimeOffset? GetDateTimeOffset(string key) =>
        this[key] is DateTime stored ? new DateTimeOffset(stored.ToUniversalTime()) : (DateTimeOffset?)Find<DateTimeOffset>(key);

    public byte[]? GetBinary(string key) => this[key] is BinaryData stored ? stored.ToArray() : (byte[]?)Find<byte[]>(key);

    public BinaryData? GetBinaryData(string key) => this[key] is byte[] stored ? BinaryData.FromBytes(stored) : (BinaryData?)Find<BinaryData>(key);

    public void Add(string key, object value) => properties.Add(key, value);

    public bool ContainsKey(string key) => properties.ContainsKey(key);

    public bool Remove(string key) => properties.Remove(key);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out object value) => properties.TryGetValue(key, out value);

    public void Clear() => properties.Clear();

    void ICollection<KeyValuePair<string, object>>.Add(KeyValuePair<string, object> item) => Add(item.Key, item.Value);

    bool ICollection<KeyValuePair<string, object>>.Contains(KeyValuePair<string, object> item) => properties.Contains(item);

    void ICollection<KeyValuePair<string, object>>.CopyTo(KeyValuePair<string, object>[] array, int arrayIndex) =>
        ((ICollection<KeyValuePair<string, object>>)properties).CopyTo(array, arrayIndex);

    bool ICollection<KeyValuePair<string, object>>.Remove(KeyValuePair<string, object> item) =>
        ((ICollection<KeyValuePair<string, object>>)properties).Remove(item);

    IEnumerator<KeyValuePair<string, object>> IEnumerable<KeyValuePair<string, object>>.GetEnumerator() => properties.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => properties.GetEnumerator();

    internal Dictionary<string, object>.Enumerator Properties() => properties.GetEnumerator();

    private static InvalidOperationException Mismatch(Type asked, object stored) =>
        new($"Cannot return {asked} type for a {stored.GetType()} typed property.");

    private object? Find<T>(string key) => this[key] switch
    {
        null => null,
        T found => found,
        var stored => throw Mismatch(typeof(T), stored),
    };
}
