using ContactFunctions.Harness;

namespace ContactFunctions.Benchmarks;

/// <summary>Everybody comes back from lunch at once: 100 wait, 20 operators with room for 3 each return within one second, on two hosts.</summary>
internal static class LunchBenchmark
{
    public const int Operators = 20;
    public const int Capacity = 3;
    private const int Waiting = 100;
    private const int OpenAtOnce = 8;

    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(1) / Operators;
    private static readonly TimeSpan DrainMax = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(15);

    public static async Task<IReadOnlyList<Measurement>> RunAsync(Stage stage)
    {
        var people = new List<OperatorApi>();
        for (var number = 0; number < Operators; number++)
        {
            people.Add(await stage.SignInAsync(number));
            await people[number].HeartbeatAsync();
        }

        await Parallel.ForAsync(0, Waiting, new ParallelOptions { MaxDegreeOfParallelism = OpenAtOnce },
            async (_, ct) => await stage.App.OpenChatAsync(text: "hello", ct: ct));
        await Task.WhenAll(people.Select(person => person.HeartbeatAsync()));
        var ledger = new LedgerView(stage.DirectStorage);
        var clock = TimeProvider.System;
        var begin = clock.GetTimestamp();
        var returning = ReturnAsync(people);
        var offered = await ledger.OfferedAsync();
        while (offered.Count < Operators * Capacity && clock.GetElapsedTime(begin) < Bound)
        {
            await Task.Delay(Look, clock);
            offered = await ledger.OfferedAsync();
        }

        var took = clock.GetElapsedTime(begin);
        await returning;
        return [Drained(offered, took), Spread(offered), Order(offered, await ledger.AllAsync())];
    }

    private static async Task ReturnAsync(List<OperatorApi> people)
    {
        using var beat = new PeriodicTimer(Pace, TimeProvider.System);
        var returns = new List<Task>();
        foreach (var person in people)
        {
            returns.Add(person.PresenceAsync("available"));
            await beat.WaitForNextTickAsync();
        }

        await Task.WhenAll(returns);
    }

    private static Measurement Drained(List<LedgerRow> offered, TimeSpan took) => new(
        $"lunch returns: {Waiting} waiting, {Operators} operators back within 1 s, until all of them are full", "≤ 5 s",
        took <= DrainMax && offered.Count == Operators * Capacity,
        $"{took.TotalSeconds:0.00} s from the first return ({offered.Count} of {Operators * Capacity} offered)");

    private static Measurement Spread(List<LedgerRow> offered)
    {
        var shares = Enumerable.Range(0, Operators).Select(number => offered.Count(row => row.Asked == $"op{number:000}")).ToList();
        return new Measurement(
            "lunch returns: conversations of the busiest and the least busy operator", "at most 1 apart", shares.Max() - shares.Min() <= 1,
            $"{shares.Min()} to {shares.Max()}");
    }

    private static Measurement Order(List<LedgerRow> offered, List<LedgerRow> all)
    {
        var first = all.OrderBy(row => row.EffectiveAt).ThenBy(row => row.Id, StringComparer.Ordinal).Take(offered.Count).Select(row => row.Id).ToHashSet();
        var wrong = offered.Count(row => !first.Contains(row.Id));
        return new Measurement("lunch returns: offered before somebody who came earlier", "0", wrong == 0, $"{wrong} of {offered.Count}");
    }
}
