using System.Globalization;
using Azure.Core;
using ContactFunctions.Functions.Storage;
using ContactFunctions.Functions.Storage.Account;
using ContactFunctions.Ports.Telemetry;
using Microsoft.Extensions.Logging;

namespace ContactFunctions.Functions.Queues;

/// <summary>What the host gave up after its last try, in <c>…-poison</c> beside each queue: counted, never read. One request a queue.</summary>
public sealed class PoisonQueues(StorageAccount account, TimeProvider clock, ILogger<PoisonQueues> logger)
{
    /// <summary>Every queue that has a trigger.</summary>
    public static readonly IReadOnlyList<string> Watched = [ReceiveContact.QueueName, SendTexts.QueueName, DeliverHooks.QueueName];

    private const int NotFound = 404;

    private readonly Dictionary<string, long> known = [];

    /// <summary>More than this host saw the last time is an event; what a host finds when it first looks is one too.</summary>
    public async Task LookAsync(CancellationToken cancellation)
    {
        var waiting = new Dictionary<string, long>();
        foreach (var queue in Watched)
        {
            waiting[queue] = await CountAsync($"{queue}-poison", cancellation);
            if (waiting[queue] > known.GetValueOrDefault(queue))
                Log.MessagesGivenUp(logger, queue, waiting[queue]);
            known[queue] = waiting[queue];
        }

        PoisonReading.Take(waiting, clock);
    }

    /// <summary>About how many; none where nothing was ever given up.</summary>
    private Task<long> CountAsync(string queue, CancellationToken cancellation) => StorageFaults.RepeatedAsync(async () =>
    {
        using var message = account.Queues.Message(RequestMethod.Get, queue);
        message.Request.Uri.AppendQuery("comp", "metadata");
        var answer = await account.Queues.SendAsync(message, cancellation, NotFound);
        return answer.Headers.TryGetValue("x-ms-approximate-messages-count", out var count) ? long.Parse(count, CultureInfo.InvariantCulture) : 0;
    });
}
