using System.Globalization;
using System.Net;
using System.Text;
using Azure.Core;
using ContactFunctions.Functions.Storage;
using ContactFunctions.Functions.Storage.Account;

namespace ContactFunctions.Functions.Queues;

/// <summary>Puts messages into storage queues of the host's account over REST, and makes a queue that is not there yet.</summary>
public sealed class QueueWriter(StorageAccount account, TimeProvider clock)
{
    /// <summary>The service hides a message no longer.</summary>
    private static readonly TimeSpan HiddenMax = TimeSpan.FromDays(7) - TimeSpan.FromMinutes(1);

    /// <summary>Stored when it returns, and now and then twice: a lost answer is asked for again.</summary>
    /// <param name="at">Until then nobody sees it; up to seven days ahead counts.</param>
    public async Task PutAsync(string queue, byte[] message, DateTimeOffset at, CancellationToken cancellation)
    {
        if (await TryPutAsync(queue, message, at, cancellation))
            return;
        await StorageFaults.RepeatedAsync(() => CreateAsync(queue, cancellation));
        if (!await TryPutAsync(queue, message, at, cancellation))
            throw new InvalidOperationException($"Queue '{queue}' was removed as soon as it was created.");
    }

    /// <returns>False when there is no such queue.</returns>
    private Task<bool> TryPutAsync(string queue, byte[] content, DateTimeOffset at, CancellationToken cancellation) => StorageFaults.RepeatedAsync(async () =>
    {
        using var message = account.Queues.Message(RequestMethod.Post, $"{queue}/messages");
        message.Request.Uri.AppendQuery("visibilitytimeout", Hidden(at));
        message.Request.Uri.AppendQuery("messagettl", "-1");
        message.Request.Headers.SetValue("Content-Type", "application/xml");
        message.Request.Content = RequestContent.Create(Encoding.UTF8.GetBytes(Body(content)));
        return (await account.Queues.SendAsync(message, cancellation, (int)HttpStatusCode.NotFound)).Status != (int)HttpStatusCode.NotFound;
    });

    private async Task<bool> CreateAsync(string queue, CancellationToken cancellation)
    {
        using var message = account.Queues.Message(RequestMethod.Put, queue);
        await account.Queues.SendAsync(message, cancellation, (int)HttpStatusCode.Conflict);
        return true;
    }

    /// <summary>As host.json says, messages are Base64; nothing in one has to be escaped.</summary>
    private static string Body(byte[] content) => $"<QueueMessage><MessageText>{Convert.ToBase64String(content)}</MessageText></QueueMessage>";

    private string Hidden(DateTimeOffset at)
    {
        var wait = at - clock.GetUtcNow();
        var hidden = wait < TimeSpan.Zero ? TimeSpan.Zero : wait > HiddenMax ? HiddenMax : wait;
        return Math.Ceiling(hidden.TotalSeconds).ToString(CultureInfo.InvariantCulture);
    }
}
