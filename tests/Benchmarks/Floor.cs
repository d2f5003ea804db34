using System.Collections.Concurrent;
using ContactFunctions.Harness;

namespace ContactFunctions.Benchmarks;

/// <summary>All operators at once: takes every offer that the ledger shows, talks for a while, closes, and watches that nobody gets too much.</summary>
internal sealed class Floor(IReadOnlyList<OperatorApi> people, LedgerView ledger, int capacity, TimeSpan handling)
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan BeatEvery = TimeSpan.FromSeconds(20);

    private readonly TimeProvider clock = TimeProvider.System;
    private readonly Dictionary<string, OperatorApi> byName = people.ToDictionary(person => person.User);
    private readonly ConcurrentBag<Task> talks = [];

    /// <summary>The first offer of each conversation.</summary>
    public ConcurrentDictionary<string, LedgerRow> Offered { get; } = new(StringComparer.Ordinal);

    /// <summary>What must not be: somebody asked twice or beyond their room, an offer refused to whom it was made.</summary>
    public ConcurrentQueue<string> Violations { get; } = [];

    public int Closed => closed;

    private int closed;

    public async Task WorkAsync(CancellationToken stop)
    {
        var beating = BeatAsync(stop);
        using var look = new PeriodicTimer(Look, clock);
        while (!stop.IsCancellationRequested)
        {
            foreach (var row in await ledger.OfferedAsync())
                Take(row);
            foreach (var (person, units) in await ledger.UnitsAsync())
                if (units > capacity) Violations.Enqueue($"{person} is charged {units} units");
            await look.WaitForNextTickAsync(CancellationToken.None);
        }

        await beating;
        await Task.WhenAll(talks);
    }

    private void Take(LedgerRow row)
    {
        if (Offered.TryAdd(row.Id, row))
            talks.Add(TalkAsync(row));
        else if (Offered[row.Id].OfferId != row.OfferId)
            Violations.Enqueue($"{row.Id} was offered as {Offered[row.Id].OfferId} and again as {row.OfferId}");
    }

    private async Task TalkAsync(LedgerRow row)
    {
        var person = byName[row.Asked!];
        try
        {
            await person.AcceptAsync(row.Id, row.OfferId!);
            await Task.Delay(handling, clock);
            await person.CloseAsync(row.Id);
            await person.WrapUpDoneAsync(row.Id);
            Interlocked.Increment(ref closed);
        }
        catch (Exception e) when (e is ApiProblem or HttpRequestException or TaskCanceledException)
        {
            Violations.Enqueue($"{row.Id}: {e.Message}");
        }
    }

    private async Task BeatAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
            foreach (var person in people)
            {
                if (stop.IsCancellationRequested) return;
                await person.HeartbeatAsync(CancellationToken.None);
                await Task.Delay(BeatEvery / (2 * people.Count), clock, CancellationToken.None);
            }
    }
}
