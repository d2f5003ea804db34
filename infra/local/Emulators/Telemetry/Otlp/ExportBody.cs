using System.IO.Compression;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace ContactFunctions.Emulators.Telemetry.Otlp;

/// <summary>The body of an export, unpacked and never larger than its limit: a small gzip may hold gigabytes.</summary>
internal static class ExportBody
{
    /// <exception cref="ExportRefusedException">Too large, or in an encoding nobody promised to take.</exception>
    /// <exception cref="InvalidDataException">Not gzip although it says so.</exception>
    public static async Task<byte[]> ReadAsync(HttpContext context, CancellationToken ct)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = TelemetryLimits.ExportBytesMax;
        switch (context.Request.Headers.ContentEncoding.ToString().ToLowerInvariant())
        {
            case "" or "identity":
                return await ReadAsync(context.Request.Body, ct);
            case "gzip":
                await using (var unpacked = new GZipStream(context.Request.Body, CompressionMode.Decompress, leaveOpen: true))
                    return await ReadAsync(unpacked, ct);
            default:
                throw new ExportRefusedException(StatusCodes.Status415UnsupportedMediaType, "Content-Encoding is gzip, or there is none.");
        }
    }

    private static async Task<byte[]> ReadAsync(Stream body, CancellationToken ct)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[16 * 1024];
        try
        {
            while (await body.ReadAsync(buffer, ct) is > 0 and var read)
            {
                if (bytes.Length + read > TelemetryLimits.ExportBytesMax)
                    throw TooLarge();
                bytes.Write(buffer, 0, read);
            }
        }
        catch (BadHttpRequestException e) when (e.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            throw TooLarge();
        }
        return bytes.ToArray();
    }

    private static ExportRefusedException TooLarge() =>
        new(StatusCodes.Status413PayloadTooLarge, $"An export has at most {TelemetryLimits.ExportBytesMax} bytes.");
}
