using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using ContactFunctions.Domain.Messages;

namespace ContactFunctions.Domain.Evidence.Export;

/// <summary>Times as they are hashed.</summary>
public sealed class ExactTime : JsonConverter<DateTimeOffset>
{
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        DateTimeOffset.TryParseExact(
            reader.GetString(), "O", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time)
            ? time
            : throw new JsonException("A time is spelled 2026-03-02T12:00:00.0000000Z.");

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) => writer.WriteStringValue(Canonical.Time(value));
}
