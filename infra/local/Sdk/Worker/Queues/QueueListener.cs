using Azure;
using ContactFunctions.LocalWorker.Queues.Storage;
using Microsoft.Extensions.Logging;

namespace ContactFunctions.LocalWorker.Queues;

/// <summary>Polls one queue, hands its messages out, and fetches more when few enough are being processed.</summary>
internal sealed class QueueListener(QueueFunction function, MessageProcessor processor, TimeProvider clock, ILogger logger)
{
    private readonly PollingBackoff backoff = new(function.Settings.MaxPollingInterval);
    private readonly List<Task> running = [];

    /// <summary>Ends when polling has; what is being processed then is in <paramref name="stop"/>'s caller's hands: <see cref="DrainAsync"/>.</summary>
    public async Task PollAsync(CancellationToken stop)
    {
        try
        {
            while (!stop.IsCancellationRequested)
            {
                var received = await ReceiveAsync();
                if (stop.IsCancellationRequested)
                    await Task.WhenAll(received.Select(processor.ReturnAsync));
                else if (received.Count == 0)
                    await Task.Delay(backoff.Next(), clock, stop);
                else
                    await RunAsync(received, stop);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The host is stopping.
        }
    }

    public Task DrainAsync() => Task.WhenAll(running);

    private async Task RunAsync(IReadOnlyList<StoredMessage> received, CancellationToken stop)
    {
        backoff.Reset();
        running.AddRange(received.Select(processor.ProcessAsync));
        running.RemoveAll(static task => task.IsCompleted);
        while (running.Count > function.NewBatchThreshold)
        {
            await Task.WhenAny(running).WaitAsync(stop);
            running.RemoveAll(static task => task.IsCompleted);
        }
    }

    /// <summary>Not cancelled when the host stops: messages whose answer is lost would stay hidden for minutes.</summary>
    private async Task<IReadOnlyList<StoredMessage>> ReceiveAsync()
    {
        try
        {
            if (await function.Queue.ReceiveAsync(function.BatchSize, MessageProcessor.Hidden, CancellationToken.None) is { } messages)
                return messages;
            await function.Queue.CreateAsync(CancellationToken.None);
            return [];
        }
        // The edge to storage: whatever is wrong there, the listener goes on and says so.
        catch (Exception e) when (e is RequestFailedException or HttpRequestException or IOException or InvalidDataException
            or OperationCanceledException or AggregateException)
        {
            Log.QueueUnreachable(logger, function.Queue.Name, e);
            return [];
        }
    }
}
