using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace ContactFunctions.Functions.Storage.Account;

/// <summary>Blobs or queues of one account over their REST protocol; every request is signed, none is repeated by itself.</summary>
public sealed class StorageService(HttpPipeline pipeline, Uri endpoint)
{
    public const string Version = "2021-12-02";

    public Uri Endpoint => endpoint;

    /// <param name="path">Below the account, escaped, such as <c>attachments/4f/7a</c>. A query is added with <c>Request.Uri.AppendQuery</c>.</param>
    public HttpMessage Message(RequestMethod method, string path)
    {
        var message = pipeline.CreateMessage();
        message.Request.Method = method;
        message.Request.Uri.Reset(endpoint);
        message.Request.Uri.AppendPath($"/{path}", escape: false);
        message.Request.Headers.SetValue("x-ms-version", Version);
        return message;
    }

    /// <summary>The answer; one of an error status only when it is among <paramref name="allowed"/>.</summary>
    /// <exception cref="RequestFailedException">Any other error. Status 0, 408, 429 or 5xx leaves open whether it was carried out.</exception>
    public async Task<Response> SendAsync(HttpMessage message, CancellationToken cancellation, params IReadOnlyList<int> allowed)
    {
        await pipeline.SendAsync(message, cancellation);
        return message.Response.IsError && !allowed.Contains(message.Response.Status)
            ? throw new RequestFailedException(message.Response)
            : message.Response;
    }
}
