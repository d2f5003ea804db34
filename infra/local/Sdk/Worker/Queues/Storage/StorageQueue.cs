using System.Globalization;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace ContactFunctions.LocalWorker.Queues.Storage;

/// <summary>One queue over the REST protocol. Message texts go over the wire as they are given.</summary>
internal sealed class StorageQueue(HttpPipeline pipeline, Uri endpoint, string name)
{
    public const string ServiceVersion = "2021-12-02";

    private const int NotFound = 404;
    private const int Conflict = 409;

    public string Name => name;

    /// <summary>A queue that exists already is fine.</summary>
    public async Task CreateAsync(CancellationToken cancellation)
    {
        using var message = Message(RequestMethod.Put, "");
        await SendAsync(message, cancellation, allowed: static response => response.Status == Conflict);
    }

    /// <param name="count">1 to 32.</param>
    /// <param name="hidden">How long the messages stay invisible to others.</param>
    /// <returns>Null: there is no such queue.</returns>
    public async Task<IReadOnlyList<StoredMessage>?> ReceiveAsync(int count, TimeSpan hidden, CancellationToken cancellation)
    {
        using var message = Message(RequestMethod.Get, "/messages");
        message.Request.Uri.AppendQuery("numofmessages", $"{count}");
        message.Request.Uri.AppendQuery("visibilitytimeout", Seconds(hidden));
        var response = await SendAsync(message, cancellation, allowed: IsMissing);
        return response.IsError ? null : QueueXml.ReadMessages(response.ContentStream!);
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
        return !(await SendAsync(message, cancellation, allowed: IsGone)).IsError;
    }

    /// <returns>The new pop receipt; null when the message is gone or somebody else received it since.</returns>
    public async Task<string?> HideAsync(string id, string popReceipt, TimeSpan hidden, CancellationToken cancellation)
    {
        using var message = Message(RequestMethod.Put, $"/messages/{id}");
        message.Request.Uri.AppendQuery("popreceipt", popReceipt);
        message.Request.Uri.AppendQuery("visibilitytimeout", Seconds(hidden));
        var response = await SendAsync(message, cancellation, allowed: IsGone);
        return response.Headers.TryGetValue("x-ms-popreceipt", out var renewed) ? renewed : null;
    }

    /// <summary>Messages in the queue, hidden ones included.</summary>
    public async Task<int> CountAsync(CancellationToken cancellation)
    {
        using var message = Message(RequestMethod.Get, "");
        message.Request.Uri.AppendQuery("comp", "metadata");
        var response = await SendAsync(message, cancellation, allowed: IsMissing);
        return response.Headers.TryGetValue("x-ms-approximate-messages-count", out var count)
            ? int.Parse(count, CultureInfo.InvariantCulture)
            : 0;
    }

    private async Task<bool> TrySendAsync(string text, CancellationToken cancellation)
    {
        using var message = Message(RequestMethod.Post, "/messages");
        message.Request.Headers.SetValue("Content-Type", "application/xml");
        message.Request.Content = RequestContent.Create(QueueXml.WriteMessage(text));
        return !(await SendAsync(message, cancellation, allowed: IsMissing)).IsError;
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

    private static bool IsMissing(Response response) => response.Status == NotFound;

    private static bool IsGone(Response response) => IsMissing(response)
        || (response.Headers.TryGetValue("x-ms-error-code", out var code) && code == "PopReceiptMismatch");

    /// <param name="message">Sent, and retried when that is worth it.</param>
    /// <param name="cancellation">Leaves open whether it arrived.</param>
    /// <param name="allowed">Errors that are an answer; others throw.</param>
    private async Task<Response> SendAsync(HttpMessage message, CancellationToken cancellation, Func<Response, bool> allowed)
    {
        await pipeline.SendAsync(message, cancellation);
        return message.Response.IsError && !allowed(message.Response)
            ? throw new RequestFailedException(message.Response)
            : message.Response;
    }

    private static string Seconds(TimeSpan time) => $"{(long)Math.Ceiling(time.TotalSeconds)}";
}
