using Azure;
using ContactFunctions.LocalWorker.Queues.Storage;
using Microsoft.Extensions.Logging;

namespace ContactFunctions.LocalWorker.Queues;

/// <summary>Keeps a message hidden while its function runs.</summary>
internal sealed class VisibilityRenewal : IAsyncDisposable
{
    private readonly StorageQueue queue;
    private readonly StoredMessage message;
    private readonly TimeSpan hidden;
    private readonly ILogger logger;
    private readonly PeriodicTimer timer;
    private readonly Task renewing;
    private string popReceipt;

    public VisibilityRenewal(StorageQueue queue, StoredMessage message, TimeSpan hidden, TimeProvider clock, ILogger logger)
    {
        (this.queue, this.message, this.hidden, this.logger) = (queue, message, hidden, logger);
        popReceipt = message.PopReceipt;
        timer = new PeriodicTimer(hidden / 2, clock);
        renewing = RenewAsync();
    }

    /// <returns>The pop receipt that is valid now.</returns>
    public async Task<string> StopAsync()
    {
        timer.Dispose();
        await renewing;
        return popReceipt;
    }

    public async ValueTask DisposeAsync() => await StopAsync();

    private async Task RenewAsync()
    {
        while (await timer.WaitForNextTickAsync())
        {
            try
            {
                popReceipt = await queue.HideAsync(message.Id, popReceipt, hidden, CancellationToken.None) ?? popReceipt;
            }
            // A renewal that fails is tried again at the next tick; half of the time is left then.
            catch (Exception e) when (e is RequestFailedException or HttpRequestException or IOException or AggregateException)
            {
                Log.MessageNotSettled(logger, queue.Name, message.Id, e);
            }
        }
    }
}
