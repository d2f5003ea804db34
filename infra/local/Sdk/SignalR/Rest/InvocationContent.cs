using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Azure.Core.Serialization;

namespace Microsoft.Azure.SignalR.Management.Rest;

/// <summary><c>{"Target":…,"Arguments":[…]}</c>: the frame is ours, the arguments are written by the app's serializer.</summary>
internal sealed class InvocationContent : HttpContent
{
    private readonly byte[] body;

    public InvocationContent(RestCall.Invocation message, ObjectSerializer serializer)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("Target", message.Target);
            writer.WritePropertyName("Arguments");
            writer.WriteRawValue(serializer.Serialize(message.Arguments, typeof(object?[]), CancellationToken.None).ToMemory().Span);
            writer.WriteEndObject();
        }

        body = buffer.ToArray();
        Headers.ContentType = new MediaTypeHeaderValue("application/json") { CharSet = "utf-8" };
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => stream.WriteAsync(body).AsTask();

    protected override bool TryComputeLength(out long length)
    {
        length = body.Length;
        return true;
    }
}
