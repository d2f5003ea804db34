using System.Net;
using Microsoft.AspNetCore.Http;

namespace ContactFunctions.AppHost.Front;

/// <summary>The client's body on its way to a host: each piece is sent on as it comes.</summary>
/// <param name="length">Null when the client does not say how long it is.</param>
internal sealed class ForwardedBody(HttpRequest request, long? length) : HttpContent
{
    private const int PieceBytes = 16 * 1024;

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, request.HttpContext.RequestAborted);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        var piece = new byte[PieceBytes];
        int count;
        while ((count = await request.Body.ReadAsync(piece, cancellationToken)) > 0)
        {
            await stream.WriteAsync(piece.AsMemory(0, count), cancellationToken);
            await stream.FlushAsync(cancellationToken);
        }
    }

    protected override bool TryComputeLength(out long computed)
    {
        computed = length.GetValueOrDefault();
        return length is not null;
    }
}
