using System.Globalization;

namespace ContactFunctions.Platform.Tests.Storage.Model;

/// <summary>
/// Tries the histories once for all tests. <c>HISTORIES</c> says how many (default <see cref="HistoriesDefault"/>), <c>HISTORIES_SEED</c> which is
/// the first (default 1): the same ones in every ordinary run.
/// </summary>
public sealed class Hunt
{
    public const int HistoriesDefault = 1_000;

    private readonly Dictionary<string, string> found = new(StringComparer.Ordinal);

    public Hunt()
    {
        var (first, count) = (Setting("HISTORIES_SEED", 1), Setting("HISTORIES", HistoriesDefault));
        for (var seed = first; seed < first + count && found.Count == 0; seed++)
            Try(new Storyteller(seed).Tell());
    }

    /// <summary>The shortest history in which the invariant is broken; null when there is none.</summary>
    public string? Broken(string invariant) => found.GetValueOrDefault(invariant);

    private void Try(History history)
    {
        if (Trial.Run(history) is not { } violation) return;
        var shortest = Shrinker.Shrink(history, violation.Invariant);
        found[violation.Invariant] = Trial.Told(shortest, history.Rounds.Count);
    }

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var value) ? value : otherwise;
}
