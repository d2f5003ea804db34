using System.Collections.Concurrent;
using System.Net;
using Microsoft.Extensions.Logging;

namespace ContactFunctions.Emulators.Sms;

/// <summary>
/// Delivers as Event Grid does: at least once, again after failure with a growing wait, and not again what the webhook calls
/// malformed. First attempts for one phone keep their order unless they are shuffled; repeats keep none.
/// </summary>
internal sealed class EventDelivery(Behaviour behaviour, TimeProvider clock, ILogger logger) : IAsyncDisposable
{
    private readonly CancellationTokenSource stopping = new();
    private readonly ConcurrentDictionary<string, Task> firstAttempts = new(StringComparer.Ordinal);
    private readonly ShuffleWindow window = new(clock);

    /// <param name="settled">Told once whether the webhook took the event.</param>
    public void Send(string phone, Outgoing message, Action<bool> settled)
    {
        var attempted = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var before = Task.CompletedTask;
        firstAttempts.AddOrUpdate(phone, attempted.Task, (_, earlier) =>
        {
            before = earlier;
            return attempted.Task;
        });
        _ = SendAsync(message, before, attempted, settled).ContinueWith(
            _ => firstAttempts.TryRemove(KeyValuePair.Create<string, Task>(phone, attempted.Task)), TaskScheduler.Default);
    }

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
    }

    private async Task SendAsync(Outgoing message, Task before, TaskCompletionSource attempted, Action<bool> settled)
    {
        var habits = behaviour.Delivery;
        try
        {
            if (habits.Shuffle)
                await window.TurnAsync(stopping.Token);
            else
                await before.WaitAsync(stopping.Token);
            await Task.Delay(habits.Delay, clock, stopping.Token);
            var copies = await Task.WhenAll(Enumerable.Range(0, Math.Max(1, habits.Copies)).Select(_ => DeliverAsync(message, attempted)));
            settled(copies.Contains(true));
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // Events live in memory: they end with the gateway.
        }
        finally
        {
            attempted.TrySetResult();
        }
    }

    private async Task<bool> DeliverAsync(Outgoing message, TaskCompletionSource attempted)
    {
        var wait = SmsLimits.BackOffFirst;
        for (var attempt = 1; ; attempt++)
        {
            var status = await message.PostAsync(stopping.Token);
            attempted.TrySetResult();
            if (status is >= HttpStatusCode.OK and < HttpStatusCode.MultipleChoices)
                return true;
            if (status is HttpStatusCode.BadRequest or HttpStatusCode.Forbidden or HttpStatusCode.RequestEntityTooLarge
                || attempt == SmsLimits.DeliveryAttemptsMax)
            {
                Log.GivenUp(logger, message.Id, message.Kind, attempt, (int)status);
                return false;
            }

            Log.Repeating(logger, message.Id, message.Kind, attempt, (int)status);
            await Task.Delay(wait, clock, stopping.Token);
            wait = wait * 2 < SmsLimits.BackOffMax ? wait * 2 : SmsLimits.BackOffMax;
        }
    }
}
