using Google.Protobuf;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace ContactFunctions.Emulators.Telemetry.Otlp;

/// <summary>OTLP/HTTP with binary protocol buffers, as the specification 1.x has it; JSON is refused.</summary>
internal static class ExportEndpoints
{
    private const string ProtocolBuffers = "application/x-protobuf";

    public static void MapExports(this WebApplication app, TelemetryStore store)
    {
        app.MapPost("/v1/traces", context => TakeAsync(context, store.TakeTraces));
        app.MapPost("/v1/metrics", context => TakeAsync(context, store.TakeMetrics));
        app.MapPost("/v1/logs", context => TakeAsync(context, store.TakeLogs));
    }

    private static async Task TakeAsync(HttpContext context, Func<byte[], Rejection> take)
    {
        try
        {
            if (!IsProtocolBuffers(context.Request.ContentType))
                throw new ExportRefusedException(StatusCodes.Status415UnsupportedMediaType, $"Content-Type is {ProtocolBuffers}.");
            var rejection = take(await ExportBody.ReadAsync(context, context.RequestAborted));
            await AnswerAsync(context, StatusCodes.Status200OK, ExportAnswer.Taken(rejection));
        }
        catch (ExportRefusedException e)
        {
            await AnswerAsync(context, e.Status, ExportAnswer.Refused(e.Message));
        }
        catch (Exception e) when (e is InvalidProtocolBufferException or MalformedExportException or InvalidDataException)
        {
            await AnswerAsync(context, StatusCodes.Status400BadRequest, ExportAnswer.Refused(e.Message));
        }
    }

    private static bool IsProtocolBuffers(string? contentType) =>
        string.Equals(contentType?.Split(';')[0].Trim(), ProtocolBuffers, StringComparison.OrdinalIgnoreCase);

    private static Task AnswerAsync(HttpContext context, int status, byte[] body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = ProtocolBuffers;
        context.Response.ContentLength = body.Length;
        return context.Response.Body.WriteAsync(body, 0, body.Length, context.RequestAborted);
    }
}
