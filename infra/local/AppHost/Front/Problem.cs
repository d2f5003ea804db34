using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;

namespace ContactFunctions.AppHost.Front;

/// <summary>What the front answers by itself when no host can, as RFC 9457 problem details with the <c>code</c> of the wire contract.</summary>
internal sealed record Problem(int Status, string Title, string Detail, string Code)
{
    private const int RetryAfterSeconds = 1;

    /// <summary>Nothing was processed; a repeat is safe.</summary>
    public static Problem Starting { get; } =
        new(StatusCodes.Status503ServiceUnavailable, "Starting", "No function host answers yet. Nothing was processed.", "starting");

    /// <summary>The request may have been processed; a repeat with the same idempotency key is safe.</summary>
    public static Problem HostLost { get; } =
        new(StatusCodes.Status502BadGateway, "Host lost", "The function host ended before it answered. Repeat with the same key.", "host_lost");

    public async Task WriteAsync(HttpContext context)
    {
        context.Response.StatusCode = Status;
        context.Response.ContentType = "application/problem+json";
        context.Response.Headers.RetryAfter = RetryAfterSeconds.ToString(CultureInfo.InvariantCulture);
        await context.Response.Body.WriteAsync(
            JsonSerializer.SerializeToUtf8Bytes(this, ProblemJson.Default.Problem), context.RequestAborted);
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Problem))]
internal sealed partial class ProblemJson : JsonSerializerContext;
