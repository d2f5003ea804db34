using System.Diagnostics;
using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Organisations;
using ContactFunctions.Domain.Presence;
using ContactFunctions.Domain.Routing;
using ContactFunctions.Domain.Routing.Matching;

namespace ContactFunctions.Benchmarks;

/// <summary>Matching in memory: 10,000 waiting, 1,000 operators with skills, pass after pass until nobody waits.</summary>
internal static class MatchingBenchmark
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);
    private static readonly string[] Skills = ["french", "japanese", "billing", "returns"];

    private static readonly Organisation Organisation = new([], [], new Dictionary<string, string>());

    public static Measurement Run()
    {
        var random = new Random(Seed: 1);
        var waiting = Enumerable.Range(0, 10_000).Select(n => Waiting(n, random)).ToList();
        var people = Enumerable.Range(0, 1_000).Select(n => Person(n, random)).ToList();
        Drain(waiting, people);
        var times = Enumerable.Range(0, 5).Select(_ => Timed(() => Drain(waiting, people))).Order().ToArray();
        return new Measurement("matching in memory: 10,000 waiting × 1,000 operators with skills, drained", "≤ 1 s", times[2].TotalSeconds <= 1, $"{times[2].TotalMilliseconds:0} ms (median of 5)");
    }

    /// <summary>Each pass fills everybody up; then all of them are done at once and the next pass begins.</summary>
    private static void Drain(List<Placement> waiting, List<Candidate> people)
    {
        var left = waiting.ToDictionary(placement => placement.ConversationId);
        while (left.Count > 0)
        {
            var snapshot = new Snapshot(Now, [.. left.Values.Select(placement => new Ticket(placement))], people, Organisation);
            var given = Matcher.Match(snapshot);
            if (given.Count == 0)
                throw new InvalidOperationException($"{left.Count} conversations can be served by nobody.");
            foreach (var one in given)
                left.Remove(one.Ticket.Placement.ConversationId);
        }
    }

    private static Placement Waiting(int number, Random random) => new()
    {
        ConversationId = $"c{number:00000}",
        Epoch = 1,
        Version = 1,
        State = ConversationState.Waiting,
        Channel = "chat",
        Queue = $"q{random.Next(5)}",
        EnqueuedAt = Now.AddSeconds(-random.Next(3600)),
        EffectiveAt = Now.AddSeconds(-random.Next(3600)),
        TicketNumber = number,
        Needs = random.Next(2) == 0 ? [] : [new SkillNeed(Skills[random.Next(Skills.Length)], random.Next(1, 6))],
    };

    private static Candidate Person(int number, Random random) => new(
        new OperatorProfile($"o{number:0000}", "", [$"q{number % 5}", $"q{random.Next(5)}"], [new SkillLevel(Skills[number % 4]), new SkillLevel(Skills[random.Next(4)], random.Next(5, 11))]),
        new OperatorState { Id = $"o{number:0000}", Status = DeclaredStatus.Available, IdleSince = Now.AddSeconds(-random.Next(600)) },
        Now.AddMinutes(1));

    private static TimeSpan Timed(Action work)
    {
        var begin = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(begin);
    }
}
