using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Azure.Data.Tables.Connections;

/// <summary>Signs each attempt with the account key, as the Table service's SharedKey scheme asks.</summary>
internal sealed class SharedKeyPolicy(TableSharedKeyCredential credential) : HttpPipelineSynchronousPolicy
{
    private readonly string authorization = $"SharedKey {credential.AccountName}:";

    public override void OnSendingRequest(HttpMessage message)
    {
        var request = message.Request;
        var date = TimeProvider.System.GetUtcNow().ToString("r", CultureInfo.InvariantCulture);
        request.Headers.SetValue("x-ms-date", date);
        request.Headers.SetValue("Authorization", authorization + Sign(StringToSign(request, date)));
    }

    // Verb, Content-MD5 (never sent), Content-Type, date, resource; the query does not count unless it is "comp".
    private string StringToSign(Request request, string date)
    {
        request.Headers.TryGetValue("Content-Type", out var contentType);
        return $"{request.Method.Method}\n\n{contentType}\n{date}\n/{credential.AccountName}{request.Uri.ToUri().AbsolutePath}";
    }

    private string Sign(string text)
    {
        Span<byte> signature = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(credential.Key, Encoding.UTF8.GetBytes(text), signature);
        return Convert.ToBase64String(signature);
    }
}
