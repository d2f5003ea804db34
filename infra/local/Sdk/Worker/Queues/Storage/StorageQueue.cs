using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace ContactFunctions.LocalWorker.Queues.Storage;

/// <summary>One queue over the REST protocol. Message texts go over the wire as they are given.</summary>
internal sealed class StorageQueue(HttpPipeline pipeline, Uri endpoint, string name)
{
    public const string ServiceVersion = "2021-12-02";

    private const int NotFound = 404;

    public string Name => name;

    /// <summary>A queue that exists already is fine.</summary>
    public async Task CreateAsync(CancellationToken cancellation)
    {
        using var message = Message(RequestMethod.Put, "");
        await SendAsync(message, cancellation, allowed: 409);
    }

    /// <param name="count">1 to 32.</param>
    /// <param name="hidden">How long the messages stay invisible to others.</param>
    /// <returns>Null: there is no such queue.</returns>
    public async Task<IReadOnlyList<StoredMessage>?> ReceiveAsync(int count, TimeSpan hidden, CancellationToken cancellation)
    {
        using var message = Message(RequestMethod.Get, "/messages");
        message.Request.Uri.AppendQuery("numofmessages", $"{count}");
        message.Request.Uri.AppendQuery("visibilitytimeout", Seconds(hidden));
        var response = await SendAsync(message, cancellation, allowed: NotFound);
        return response.Status == NotFound ? null : QueueXml.ReadMessages(response.ContentStream!);
    }

    /// <summary>Creates the queue when there is none.</summary>
    public async Task SendAsync(string text, CancellationToken cancellation)
    {
        if (await TrySendAsync(text, cancellation))
            return;
        await CreateAsync(cancellation);
        if (!await TrySendAsync(text, cancellation))
            throw new InvalidOperationException($"Queue '{name}' was removed as soon as it was created.");
    }

    /// <summary>A message that is gone, or that somebody else received since, is left alone: false.</summary>
    public async Task<bool> DeleteAsync(string id, string popReceipt, CancellationToken cancellation)
    {
        using var message = Message(RequestMethod.Delete, $"/messages/{id}");
        message.Request.Uri.AppendQuery("popreceipt", popReceipt);
        return (await SendAsync(message, cancellation, allowed: NotFound)).Status != NotFound;
    }

    /// <returns>The new pop receipt; null when the message is gone or somebody else received it since.</returns>
    public async Task<string?> HideAsync(string id, string popReceipt, TimeSpan hidden, CancellationToken cancellation)
    {
        using var message = Message(RequestMethod.Put, $"/messages/{id}");
        message.Request.Uri.AppendQuery("popreceipt", popReceipt);
        message.Request.Uri.AppendQuery("visibilitytimeout", Seconds(hidden));
        var response = await SendAsync(message, cancellation, allowed: NotFound);
        return response.Headers.TryGetValue("x-ms-popreceipt", out var renewed) ? renewed : null;
    }

    private async Task<bool> TrySendAsync(string text, CancellationToken cancellation)
    {
        using var message = Message(RequestMethod.Post, "/messages");
        message.Request.Headers.SetValue("Content-Type", "application/xml");
        message.Request.Content = RequestContent.Create(QueueXml.WriteMessage(text));
        return (await SendAsync(message, cancellation, allowed: NotFound)).Status != NotFound;
    }

    private HttpMessage Message(RequestMethod method, string path)
    {
        var message = pipeline.CreateMessage();
        message.Request.Method = method;
        message.Request.Uri.Reset(endpoint);
        message.Request.Uri.AppendPath($"/{name}{path}", escape: false);
        message.Request.Headers.SetValue("x-ms-version", ServiceVersion);
        return message;
    }

    private async Task<Response> SendAsync(HttpMessage message, CancellationToken cancellation, int allowed)
    {
        await pipeline.SendAsync(message, cancellation);
        return message.Response.IsError && message.Response.Status != allowed
            ? throw new RequestFailedException(message.Response)
            : message.Response;
    }

    private static string Seconds(TimeSpan time) => $"{(long)Math.Ceiling(time.TotalSeconds)}";
}
