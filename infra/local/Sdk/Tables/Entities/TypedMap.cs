using System.Reflection;
using System.Runtime.Serialization;
using System.Text.Json;

namespace Azure.Data.Tables.Entities;

/// <summary>
/// A class's public properties, also those without a setter: what must not be stored carries <c>[IgnoreDataMember]</c>.
/// <c>[DataMember(Name)]</c> renames.
/// </summary>
internal sealed class TypedMap<T> : EntityMap
{
    private readonly PropertyMap<T>[] properties = Map();

    public override void Write(object entity, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        foreach (var property in properties)
            property.Write((T)entity, json);
        json.WriteEndObject();
    }

    public override object Read(ref Utf8JsonReader json)
    {
        var entity = Activator.CreateInstance<T>();
        var next = 0;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var found = Find(ref json, ref next);
            json.Read();
            if (json.TokenType != JsonTokenType.Null && found is not null)
                found.Read(entity, ref json);
            else
                json.Skip();
        }

        return entity!;
    }

    // The service answers in the order in which the entity was written, so the next property is nearly always the one.
    private PropertyMap<T>? Find(ref Utf8JsonReader json, ref int next)
    {
        if (json.ValueSpan.Contains((byte)'@')) return null;
        for (var tried = 0; tried < properties.Length; tried++, next++)
        {
            if (next >= properties.Length) next = 0;
            if (json.ValueTextEquals(properties[next].StoredName.EncodedUtf8Bytes)) return properties[next++];
        }

        return null;
    }

    private static PropertyMap<T>[] Map() =>
    [
        .. typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.GetIndexParameters().Length == 0 && !property.IsDefined(typeof(IgnoreDataMemberAttribute)))
            .Select(Map),
    ];

    private static PropertyMap<T> Map(PropertyInfo property)
    {
        var name = property.GetCustomAttribute<DataMemberAttribute>()?.Name ?? property.Name;
        return (PropertyMap<T>)Activator.CreateInstance(
            typeof(PropertyMap<,>).MakeGenericType(typeof(T), property.PropertyType), property, name)!;
    }
}
