using ContactFunctions.Functions.Storage;
using ContactFunctions.Ports;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;

namespace ContactFunctions.Functions.Api.Health;

/// <summary>Asks each thing that a conversation rests on whether it answers; at most once a second, whoever asks.</summary>
public sealed class Vitals(StorageTables tables, IPush push, TimeProvider clock, ILogger<Vitals> logger)
{
    private static readonly TimeSpan FreshFor = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan AnswerTimeMax = TimeSpan.FromSeconds(3);
    private const string Nobody = "health-probe";

    private readonly Lock gate = new();
    private Task<(bool Storage, bool Durable, bool Realtime)>? latest;
    private long askedAt;

    public Task<(bool Storage, bool Durable, bool Realtime)> CheckAsync(DurableTaskClient durable, CancellationToken cancellation)
    {
        lock (gate)
        {
            if (latest is null || clock.GetElapsedTime(askedAt) >= FreshFor)
                (latest, askedAt) = (AskAsync(durable), clock.GetTimestamp());
            return latest.WaitAsync(cancellation);
        }
    }

    private async Task<(bool Storage, bool Durable, bool Realtime)> AskAsync(DurableTaskClient durable)
    {
        using var timeout = new CancellationTokenSource(AnswerTimeMax, clock);
        var storage = AnswersAsync("storage", tables.AnswerAsync(timeout.Token), timeout.Token);
        var process = AnswersAsync("durable", durable.GetInstanceAsync(Nobody, timeout.Token), timeout.Token);
        var realtime = AnswersAsync("realtime", push.IsHealthyAsync(timeout.Token), timeout.Token);
        return (await storage, await process, await realtime);
    }

    private async Task<bool> AnswersAsync<T>(string what, Task<T> question, CancellationToken timeout)
    {
        try
        {
            return await question.WaitAsync(timeout) is not false;
        }
        // Whatever goes wrong while asking is the answer.
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            Log.DoesNotAnswer(logger, what, e);
            return false;
        }
    }
}
