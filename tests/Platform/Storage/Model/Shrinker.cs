namespace ContactFunctions.Platform.Tests.Storage.Model;

/// <summary>Takes out of a failing history what it fails without: rounds, then steps, then bad luck, then time.</summary>
internal static class Shrinker
{
    private const int TrialsMax = 4_000;
    private const int OtherLuck = 60;

    public static History Shrink(History failing, string invariant)
    {
        var trials = 0;
        bool Fails(History one) => trials++ < TrialsMax && Trial.Run(one)?.Invariant == invariant;
        for (var before = int.MaxValue; Size(failing) < before && trials < TrialsMax;)
        {
            before = Size(failing);
            failing = WithoutRounds(failing, Fails);
            for (var index = 0; index < failing.Rounds.Count; index++)
                failing = Simpler(failing.Rounds[index]).Select(round => With(failing, index, round)).FirstOrDefault(Fails) ?? failing;
        }

        return failing;
    }

    private static int Size(History history) => history.Rounds.Sum(round => 10 + (10 * round.Steps.Count) + (round.Luck > 0 ? 5 : 0) + (round.Before > TimeSpan.Zero ? 1 : 0));

    private static History WithoutRounds(History failing, Func<History, bool> fails)
    {
        for (var size = failing.Rounds.Count / 2; size > 0; size /= 2)
            for (var from = failing.Rounds.Count - size; from >= 0; from -= size)
            {
                var shorter = failing with { Rounds = [.. failing.Rounds.Take(from), .. failing.Rounds.Skip(from + size)] };
                if (fails(shorter)) (failing, from) = (shorter, Math.Min(from + size, shorter.Rounds.Count));
            }

        return failing;
    }

    private static IEnumerable<Round> Simpler(Round round)
    {
        if (round.Luck > 0) yield return round with { Luck = 0 };
        for (var index = 0; index < round.Steps.Count && round.Steps.Count > 1; index++)
        {
            var fewer = round with { Steps = [.. round.Steps.Where((_, at) => at != index)] };
            yield return fewer with { Luck = 0 };
            yield return fewer;
            // With one step fewer, the same seed is another order: a few others are tried.
            for (var luck = 1; luck <= OtherLuck && round.Luck > 0; luck++)
                yield return fewer with { Luck = luck };
        }

        if (round.Before > TimeSpan.Zero) yield return round with { Before = TimeSpan.Zero };
    }

    private static History With(History history, int index, Round round) =>
        history with { Rounds = [.. history.Rounds.Select((one, at) => at == index ? round : one)] };
}
