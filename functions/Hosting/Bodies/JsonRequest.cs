using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Functions.Hosting.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace ContactFunctions.Functions.Hosting.Bodies;

/// <summary>A JSON body as a value, or the refusal that says what is wrong with it. Never an exception, whatever was sent.</summary>
internal static class JsonRequest
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <param name="whenEmpty">What no body at all means; null makes the body mandatory.</param>
    public static async Task<Outcome<T>> ReadJsonAsync<T>(
        this HttpRequest request, JsonTypeInfo<T> type, T? whenEmpty, CancellationToken cancellation, int bytesMax = BodyLimits.JsonBytesMax)
        where T : class
    {
        var read = await request.ReadBytesAsync(bytesMax, cancellation);
        if (read.Refusal is { } tooLarge)
            return tooLarge;
        if (read.Value.Length == 0)
            return whenEmpty is null ? new InvalidJson("A JSON body is missing.") : whenEmpty;
        return IsJson(request.ContentType) ? Parse(read.Value.Span, type) : new WrongMediaType();
    }

    public static Outcome<T> Parse<T>(ReadOnlySpan<byte> body, JsonTypeInfo<T> type)
        where T : class
    {
        if (body.StartsWith(ByteOrderMark))
            body = body[ByteOrderMark.Length..];
        if (!Utf8.IsValid(body))
            return new InvalidJson("The body is not UTF-8.");
        try
        {
            return JsonSerializer.Deserialize(body, type) is { } value ? value : new Invalid("The body must be a JSON object.");
        }
        catch (JsonException e)
        {
            return IsWellFormed(body) ? new Invalid("A field has the wrong type.", Field(e.Path)) : new InvalidJson("The body is not valid JSON.");
        }
    }

    private static bool IsJson(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var media)
        && (media.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
            || media.Suffix.Equals("json", StringComparison.OrdinalIgnoreCase))
        && (!media.Charset.HasValue || media.Charset.Value.Trim('"').Equals("utf-8", StringComparison.OrdinalIgnoreCase));

    private static bool IsWellFormed(ReadOnlySpan<byte> body)
    {
        var reader = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = BodyLimits.JsonDepthMax });
        try
        {
            while (reader.Read())
            {
                // Reading to the end is the check.
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>Names of ours only: a path this long was made of names that the caller chose.</summary>
    private static string? Field(string? path) =>
        path is { Length: > 2 and <= 64 } && path.StartsWith("$.", StringComparison.Ordinal) ? path[2..] : null;
}
