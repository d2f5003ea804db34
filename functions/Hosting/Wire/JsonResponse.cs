using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;

namespace ContactFunctions.Functions.Hosting.Wire;

internal static class JsonResponse
{
    /// <summary>Serialises before anything is sent, so that a fault while serialising can still become a problem.</summary>
    public static async Task WriteJsonAsync<T>(
        this HttpResponse response, int status, T value, JsonTypeInfo<T> type, string mediaType, CancellationToken cancellation)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(value, type);
        response.StatusCode = status;
        response.ContentType = mediaType;
        response.ContentLength = body.Length;
        await response.Body.WriteAsync(body, cancellation);
    }
}
