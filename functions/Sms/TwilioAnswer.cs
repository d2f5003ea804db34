using System.Text.Json.Serialization;

namespace ContactFunctions.Functions.Sms;

/// <param name="Sid">Of the message, when it was taken.</param>
/// <param name="Code">Of the error, when it was not.</param>
internal sealed record TwilioAnswer([property: JsonPropertyName("sid")] string? Sid, [property: JsonPropertyName("code")] int? Code);

[JsonSerializable(typeof(TwilioAnswer))]
internal sealed partial class TwilioJson : JsonSerializerContext;
