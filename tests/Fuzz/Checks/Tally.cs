using System.Collections.Concurrent;
using ContactFunctions.Fuzz.Cases;
using ContactFunctions.Fuzz.Wire;

namespace ContactFunctions.Fuzz.Checks;

/// <summary>What was answered, by call and by status.</summary>
internal sealed class Tally
{
    private const int FailuresKept = 40;
    private readonly ConcurrentDictionary<(string Call, int Status), int> answers = new();
    private readonly ConcurrentQueue<Failure> failures = new();
    private int failed;

    public int Failed => failed;

    public IEnumerable<Failure> Failures => failures;

    public int Requests => answers.Values.Sum();

    public int Of(Func<int, bool> status) => answers.Where(one => status(one.Key.Status)).Sum(one => one.Value);

    public void Count(Draft draft, RawAnswer answer) => answers.AddOrUpdate((draft.Endpoint.Name, answer.Status), 1, static (_, count) => count + 1);

    public void Fail(Failure failure)
    {
        if (Interlocked.Increment(ref failed) <= FailuresKept)
            failures.Enqueue(failure);
    }

    /// <summary>One line for each call: how often, and with which classes of answers.</summary>
    public IEnumerable<string> Lines()
    {
        yield return $"{"call",-62}{"sent",8}{"2xx",8}{"4xx",8}{"429",8}{"5xx",8}{"none",8}";
        foreach (var call in answers.GroupBy(one => one.Key.Call).OrderBy(call => call.Key, StringComparer.Ordinal))
            yield return Line(call.Key, call.Select(one => (one.Key.Status, one.Value)).ToArray());
        yield return Line("all", [.. answers.Select(one => (one.Key.Status, one.Value))]);
    }

    private static string Line(string name, (int Status, int Count)[] of)
    {
        int Sum(Func<int, bool> status) => of.Where(one => status(one.Status)).Sum(one => one.Count);
        return $"{name,-62}{Sum(_ => true),8}{Sum(s => s is >= 200 and < 400),8}{Sum(s => s is >= 400 and < 500 and not 429),8}{Sum(s => s == 429),8}{Sum(s => s >= 500),8}{Sum(s => s == 0),8}";
    }
}

/// <param name="Number">Of the case; with the seed it makes the same request again.</param>
/// <param name="What">What is wrong.</param>
/// <param name="Request">As far as it can be shown.</param>
internal sealed record Failure(int Number, string Caller, string What, string Request);
