using System.Globalization;
using System.Net;
using System.Text;
using Azure.Core;
using ContactFunctions.Functions.Storage;
using ContactFunctions.Functions.Storage.Account;
using ContactFunctions.Ports;

namespace ContactFunctions.Functions.Queues;

/// <summary>The storage queue <c>texts-outbound</c>, written over REST: one message names one conversation, and stays hidden until its time.</summary>
public sealed class OutboundQueue(StorageAccount account, TimeProvider clock) : IOutboxQueue
{
    /// <summary>The service hides a message no longer.</summary>
    private static readonly TimeSpan HiddenMax = TimeSpan.FromDays(7) - TimeSpan.FromMinutes(1);

    public async Task PutAsync(string conversationId, DateTimeOffset at, CancellationToken cancellation)
    {
        if (await TryPutAsync(conversationId, at, cancellation))
            return;
        await StorageFaults.RepeatedAsync(() => CreateAsync(cancellation));
        if (!await TryPutAsync(conversationId, at, cancellation))
            throw new InvalidOperationException($"Queue '{SendTexts.QueueName}' was removed as soon as it was created.");
    }

    /// <returns>False when there is no such queue.</returns>
    private Task<bool> TryPutAsync(string conversationId, DateTimeOffset at, CancellationToken cancellation) => StorageFaults.RepeatedAsync(async () =>
    {
        using var message = account.Queues.Message(RequestMethod.Post, $"{SendTexts.QueueName}/messages");
        message.Request.Uri.AppendQuery("visibilitytimeout", Hidden(at));
        message.Request.Uri.AppendQuery("messagettl", "-1");
        message.Request.Headers.SetValue("Content-Type", "application/xml");
        message.Request.Content = RequestContent.Create(Encoding.UTF8.GetBytes(Body(conversationId)));
        return (await account.Queues.SendAsync(message, cancellation, (int)HttpStatusCode.NotFound)).Status != (int)HttpStatusCode.NotFound;
    });

    private async Task<bool> CreateAsync(CancellationToken cancellation)
    {
        using var message = account.Queues.Message(RequestMethod.Put, SendTexts.QueueName);
        await account.Queues.SendAsync(message, cancellation, (int)HttpStatusCode.Conflict);
        return true;
    }

    /// <summary>As host.json says, messages are Base64; nothing in one has to be escaped.</summary>
    private static string Body(string conversationId) =>
        $"<QueueMessage><MessageText>{Convert.ToBase64String(Encoding.UTF8.GetBytes(conversationId))}</MessageText></QueueMessage>";

    private string Hidden(DateTimeOffset at)
    {
        var wait = at - clock.GetUtcNow();
        var hidden = wait < TimeSpan.Zero ? TimeSpan.Zero : wait > HiddenMax ? HiddenMax : wait;
        return Math.Ceiling(hidden.TotalSeconds).ToString(CultureInfo.InvariantCulture);
    }
}
