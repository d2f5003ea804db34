using System.Text.Json;

namespace Azure.Data.Tables.Entities;

/// <summary>The map of <see cref="TableEntity"/>: types come from the values, and from the annotations on the way back.</summary>
internal sealed class DictionaryMap : EntityMap
{
    private const string TypeSuffix = "@odata.type";

    public override void Write(object entity, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        var properties = ((TableEntity)entity).Properties();
        while (properties.MoveNext())
        {
            var (name, value) = properties.Current;
            if (value is not null && name is not ("odata.etag" or "Timestamp"))
                WriteProperty(json, name, value);
        }

        json.WriteEndObject();
    }

    public override object Read(ref Utf8JsonReader json)
    {
        var entity = new TableEntity();
        string? type = null;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var name = json.GetString()!;
            json.Read();
            if (name.EndsWith(TypeSuffix, StringComparison.Ordinal))
            {
                type = json.GetString();
                continue;
            }

            if (ReadValue(ref json, name == "Timestamp" ? EdmTypes.DateTimeType : type) is { } value && name != "odata.metadata")
                entity[name] = value;
            type = null;
        }

        return entity;
    }

    private static void WriteProperty(Utf8JsonWriter json, string name, object value)
    {
        switch (value)
        {
            case string text: Write(json, name, EdmTypes.Text, text); break;
            case int number: Write(json, name, EdmTypes.Int32, number); break;
            case long number: Write(json, name, EdmTypes.Int64, number); break;
            case bool truth: Write(json, name, EdmTypes.Boolean, truth); break;
            case double number: Write(json, name, EdmTypes.Double, number); break;
            case Guid id: Write(json, name, EdmTypes.Identifier, id); break;
            case DateTimeOffset instant: Write(json, name, EdmTypes.Instant, instant); break;
            case DateTime instant: Write(json, name, EdmTypes.UtcInstant, instant); break;
            case byte[] bytes: Write(json, name, EdmTypes.Bytes, bytes); break;
            case BinaryData bytes: Write(json, name, EdmTypes.Binary, bytes); break;
            default: throw new NotSupportedException($"Property {name} is of type {value.GetType()}, which a TableEntity does not hold.");
        }
    }

    private static void Write<T>(Utf8JsonWriter json, string name, Edm<T> edm, T value)
    {
        if (edm.TypeName is not null) json.WriteString(name + TypeSuffix, edm.TypeName);
        json.WritePropertyName(name);
        edm.Write(json, value);
    }

    private static object? ReadValue(ref Utf8JsonReader json, string? type) => (json.TokenType, type) switch
    {
        (JsonTokenType.Null, _) => null,
        (JsonTokenType.True or JsonTokenType.False, _) => json.GetBoolean(),
        (_, "Edm.Int64") => EdmTypes.Int64.Read(ref json),
        (_, "Edm.Double") => EdmTypes.Double.Read(ref json),
        (_, "Edm.Guid") => json.GetGuid(),
        (_, EdmTypes.DateTimeType) => json.GetDateTimeOffset(),
        (_, "Edm.Binary") => json.GetBytesFromBase64(),
        (JsonTokenType.Number, _) => IsWhole(json.ValueSpan) ? (object)json.GetInt32() : json.GetDouble(),
        _ => json.GetString(),
    };

    // A double is always written with a point or an exponent, so that it stays one.
    private static bool IsWhole(ReadOnlySpan<byte> digits) => digits.IndexOfAny("."u8[0], "e"u8[0], "E"u8[0]) < 0;
}
