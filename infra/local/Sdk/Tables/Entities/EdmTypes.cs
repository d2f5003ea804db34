using System.Globalization;
using System.Reflection;
using System.Text.Json;

namespace Azure.Data.Tables.Entities;

/// <summary>The types the service stores. Enums are stored by name.</summary>
internal static class EdmTypes
{
    public const string DateTimeType = "Edm.DateTime";

    public static readonly Edm<string> Text = new(null, (json, value) => json.WriteStringValue(value), (ref json) => json.GetString()!);

    public static readonly Edm<bool> Boolean = new(null, (json, value) => json.WriteBooleanValue(value), (ref json) => json.GetBoolean());

    public static readonly Edm<int> Int32 = new(null, (json, value) => json.WriteNumberValue(value), (ref json) => json.GetInt32());

    public static readonly Edm<long> Int64 = new("Edm.Int64", WriteInt64, ReadInt64);

    public static readonly Edm<double> Double = new("Edm.Double", WriteDouble, ReadDouble);

    public static readonly Edm<Guid> Identifier = new("Edm.Guid", (json, value) => json.WriteStringValue(value), (ref json) => json.GetGuid());

    public static readonly Edm<DateTimeOffset> Instant = new(
        DateTimeType, (json, value) => json.WriteStringValue(InstantText(value)), (ref json) => json.GetDateTimeOffset());

    public static readonly Edm<DateTime> UtcInstant = new(
        DateTimeType, (json, value) => json.WriteStringValue(InstantText(Utc(value))), (ref json) => json.GetDateTime());

    public static readonly Edm<byte[]> Bytes = new(
        "Edm.Binary", (json, value) => json.WriteBase64StringValue(value), (ref json) => json.GetBytesFromBase64());

    public static readonly Edm<BinaryData> Binary = new(
        "Edm.Binary",
        (json, value) => json.WriteBase64StringValue(value.ToMemory().Span),
        (ref json) => BinaryData.FromBytes(json.GetBytesFromBase64()));

    private static readonly Dictionary<Type, object> Known = new()
    {
        [typeof(string)] = Text,
        [typeof(bool)] = Boolean,
        [typeof(int)] = Int32,
        [typeof(long)] = Int64,
        [typeof(double)] = Double,
        [typeof(Guid)] = Identifier,
        [typeof(DateTimeOffset)] = Instant,
        [typeof(DateTime)] = UtcInstant,
        [typeof(byte[])] = Bytes,
        [typeof(BinaryData)] = Binary,
    };

    /// <summary>The <see cref="Edm{T}"/> of a type; null when the service has no such type.</summary>
    public static object? For(Type type)
    {
        if (Known.TryGetValue(type, out var known)) return known;
        if (type.IsEnum) return Make(nameof(Named), type);
        return Nullable.GetUnderlyingType(type) is { } inner && For(inner) is { } edm ? Make(nameof(Optional), inner, edm) : null;
    }

    public static string InstantText(DateTimeOffset value) =>
        value.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffffffZ", CultureInfo.InvariantCulture);

    /// <exception cref="NotSupportedException">The kind is not UTC: the service would store another instant.</exception>
    public static DateTimeOffset Utc(DateTime value) => value.Kind == DateTimeKind.Utc
        ? new DateTimeOffset(value)
        : throw new NotSupportedException($"DateTime {value} has a Kind of {value.Kind}; only UTC can be stored.");

    private static object Make(string method, Type argument, params object[] values) =>
        typeof(EdmTypes).GetMethod(method, BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(argument).Invoke(null, values)!;

    private static Edm<T?> Optional<T>(Edm<T> inner)
        where T : struct => new(inner.TypeName, (json, value) => inner.Write(json, value!.Value), (ref json) => inner.Read(ref json));

    // A name that is not known here is left at the property's default, as the service's other clients do.
    private static Edm<T> Named<T>()
        where T : struct, Enum => new(
        null,
        (json, value) => json.WriteStringValue(value.ToString()),
        (ref json) => Enum.TryParse<T>(json.GetString(), out var value) && Enum.IsDefined(value) ? value : default);

    private static void WriteInt64(Utf8JsonWriter json, long value)
    {
        Span<byte> digits = stackalloc byte[20];
        value.TryFormat(digits, out var written, default, CultureInfo.InvariantCulture);
        json.WriteStringValue(digits[..written]);
    }

    private static long ReadInt64(ref Utf8JsonReader json) => json.TokenType == JsonTokenType.Number
        ? json.GetInt64()
        : long.Parse(json.ValueSpan, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    private static void WriteDouble(Utf8JsonWriter json, double value)
    {
        if (double.IsFinite(value))
            json.WriteNumberValue(value);
        else
            json.WriteStringValue(value.ToString(CultureInfo.InvariantCulture));
    }

    private static double ReadDouble(ref Utf8JsonReader json) => json.TokenType == JsonTokenType.Number
        ? json.GetDouble()
        : double.Parse(json.ValueSpan, NumberStyles.Float, CultureInfo.InvariantCulture);
}
