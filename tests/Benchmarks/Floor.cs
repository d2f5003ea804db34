using System.Collections.Concurrent;
using ContactFunctions.Harness;

namespace ContactFunctions.Benchmarks;

/// <summary>All operators at once: takes every offer that the ledger shows, talks for a while, closes, and watches that nobody gets too much.</summary>
internal sealed class Floor(IReadOnlyList<OperatorApi> people, LedgerView ledger, int capacity, TimeSpan handling)
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan OfferTtl = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan BeatEvery = TimeSpan.FromSeconds(20);

    private readonly TimeProvider clock = TimeProvider.System;
    private readonly Dictionary<string, OperatorApi> byName = people.ToDictionary(person => person.User);
    private readonly ConcurrentBag<Task> talks = [];
    private readonly Dictionary<string, LedgerRow> open = new(StringComparer.Ordinal);
    private int closed;

    /// <summary>The first offer of each conversation.</summary>
    public ConcurrentDictionary<string, LedgerRow> Offered { get; } = new(StringComparer.Ordinal);

    /// <summary>What must never be: somebody beyond their room, two offers at once, an offer refused to whom it was made and before its end.</summary>
    public ConcurrentQueue<string> Violations { get; } = [];

    /// <summary>What a slow app does to its callers: offers that ran out before the answer came through, calls without an answer.</summary>
    public ConcurrentQueue<string> Delays { get; } = [];

    public int Closed => closed;

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
        if (!open.TryGetValue(row.Id, out var before) || before.OfferId != row.OfferId)
        {
            if (before is not null && row.OfferedAt < before.OfferedAt + OfferTtl) Violations.Enqueue($"{row.Id} was offered as {before.OfferId} and at once as {row.OfferId}");
            open[row.Id] = row;
            Offered.TryAdd(row.Id, row);
            talks.Add(TalkAsync(row));
        }
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
        catch (ApiProblem refused) when (refused.Code is not "offer_expired" && (int)refused.Status < 500)
        {
            Violations.Enqueue($"{row.Id}: {refused.Message}");
        }
        catch (Exception e) when (e is ApiProblem or HttpRequestException or TaskCanceledException)
        {
            Delays.Enqueue($"{row.Id}: {e.Message}");
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
