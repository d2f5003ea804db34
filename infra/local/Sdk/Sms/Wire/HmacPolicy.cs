using System.Security.Cryptography;
using System.Text;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Azure.Communication.Sms.Wire;

/// <summary>Signs each attempt with the access key, over method, path, date, host and a digest of the body.</summary>
internal sealed class HmacPolicy(AzureKeyCredential credential, TimeProvider clock) : HttpPipelinePolicy
{
    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        Sign(message.Request);
        ProcessNext(message, pipeline);
    }

    public override ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        Sign(message.Request);
        return ProcessNextAsync(message, pipeline);
    }

    private void Sign(Request request)
    {
        var uri = request.Uri.ToUri();
        var date = clock.GetUtcNow().ToString("r");
        var digest = Digest(request.Content);
        var signed = Encoding.UTF8.GetBytes($"{request.Method}\n{uri.PathAndQuery}\n{date};{uri.Authority};{digest}");
        var signature = Convert.ToBase64String(HMACSHA256.HashData(Convert.FromBase64String(credential.Key), signed));
        request.Headers.SetValue("x-ms-date", date);
        request.Headers.SetValue("x-ms-content-sha256", digest);
        request.Headers.SetValue(
            "Authorization", $"HMAC-SHA256 SignedHeaders=x-ms-date;host;x-ms-content-sha256&Signature={signature}");
    }

    /// <summary>Bodies are small and held in memory, so reading one for its digest costs no round trip.</summary>
    private static string Digest(RequestContent? content)
    {
        using var buffer = new MemoryStream();
        content?.WriteTo(buffer, CancellationToken.None);
        return Convert.ToBase64String(SHA256.HashData(buffer.GetBuffer().AsSpan(0, (int)buffer.Length)));
    }
}
