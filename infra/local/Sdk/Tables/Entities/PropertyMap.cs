using System.Reflection;
using System.Text.Json;

namespace Azure.Data.Tables.Entities;

internal abstract class PropertyMap<T>(string name)
{
    /// <summary>The name on the wire; the ETag travels as an annotation.</summary>
    public JsonEncodedText StoredName { get; } = JsonEncodedText.Encode(name == "ETag" ? "odata.etag" : name);

    public abstract void Write(T entity, Utf8JsonWriter json);

    public abstract void Read(T entity, ref Utf8JsonReader json);
}

internal sealed class PropertyMap<T, TValue> : PropertyMap<T>
{
    private readonly Func<T, TValue>? get;
    private readonly Action<T, TValue>? set;
    private readonly Edm<TValue> edm;
    private readonly bool isStored;
    private readonly JsonEncodedText typeLabel;
    private readonly JsonEncodedText typeName;

    public PropertyMap(PropertyInfo property, string name)
        : base(name)
    {
        get = property.GetMethod?.CreateDelegate<Func<T, TValue>>();
        set = property.SetMethod?.CreateDelegate<Action<T, TValue>>();
        edm = (EdmTypes.For(typeof(TValue)) ?? (typeof(TValue) == typeof(ETag) ? ETagType() : null)) as Edm<TValue>
            ?? throw new NotSupportedException($"Property {typeof(T).Name}.{property.Name} is of type {typeof(TValue)}, which tables do not store.");
        isStored = get is not null && name is not ("ETag" or "Timestamp");
        typeLabel = JsonEncodedText.Encode(name + "@odata.type");
        typeName = JsonEncodedText.Encode(edm.TypeName ?? "");
    }

    public override void Write(T entity, Utf8JsonWriter json)
    {
        if (!isStored) return;
        var value = get!(entity);
        if (value is null) return;
        if (edm.TypeName is not null) json.WriteString(typeLabel, typeName);
        json.WritePropertyName(StoredName);
        edm.Write(json, value);
    }

    public override void Read(T entity, ref Utf8JsonReader json)
    {
        if (set is not null)
            set(entity, edm.Read(ref json));
    }

    private static Edm<ETag> ETagType() => new(null, (_, _) => { }, (ref json) => new ETag(json.GetString()!));
}
