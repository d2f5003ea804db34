using System.Collections.Concurrent;
using System.Text.Json;

namespace Azure.Data.Tables.Entities;

/// <summary>Both directions between an entity type and its JSON; made once for each type.</summary>
internal abstract class EntityMap
{
    private static readonly ConcurrentDictionary<Type, EntityMap> Known = new();

    public static EntityMap For(Type type) => Known.GetOrAdd(type, Make);

    /// <summary>Keys and properties that are not null; no ETag and no timestamp.</summary>
    public abstract void Write(object entity, Utf8JsonWriter json);

    /// <summary>Reads the object that the reader stands on and leaves it on the object's end.</summary>
    public abstract object Read(ref Utf8JsonReader json);

    private static EntityMap Make(Type type) => type == typeof(TableEntity)
        ? new DictionaryMap()
        : (EntityMap)Activator.CreateInstance(typeof(TypedMap<>).MakeGenericType(type))!;
}
