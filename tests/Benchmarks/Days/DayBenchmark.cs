using System.Globalization;
using ContactFunctions.Harness;

namespace ContactFunctions.Benchmarks.Days;

/// <summary>A whole day in minutes on two hosts, one of which is killed in the afternoon; then a look into the books.</summary>
internal static class DayBenchmark
{
    public const int Operators = 21;
    public const int Capacity = 3;
    private const int Seed = 20261120;
    private const int Contacts = 480;
    private const double KilledAtHour = 14.5;
    private static readonly TimeSpan Hour = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Bound = TimeSpan.FromMinutes(4);

    public static async Task<IReadOnlyList<Measurement>> RunAsync(Stage stage)
    {
        var plan = new DayPlan(Seed, Contacts, Hour);
        var people = new List<OperatorApi>();
        for (var number = 0; number < Operators; number++)
            people.Add(await stage.SignInAsync(number));
        var (hours, clock) = (new DayHours(), TimeProvider.System);
        var desk = new DayDesk(people, plan);
        var talk = new DayTalk(stage, hours, desk);
        var before = (stage.StorageOperations, stage.Sends.Count, stage.Heard.Sum("contactfunctions.door.requests"));
        using var stop = new CancellationTokenSource();
        var began = clock.GetTimestamp();
        var work = desk.WorkAsync(began, stop.Token);
        var kill = KillAsync(stage, clock);
        await Task.WhenAny(Task.WhenAll(plan.Contacts.Select(async contact =>
        {
            await Task.Delay(contact.At, clock);
            await talk.PlayAsync(contact);
        })), Task.Delay((Hour * DayPlan.Hours) + Bound, clock));
        await kill;
        await Task.Delay(Settling, clock);
        Print(stage, plan, hours, before, HostMemory.Of(stage.App));
        var result = await JudgeAsync(stage, plan, desk);
        await stop.CancelAsync();
        await work;
        return result;
    }

    private static async Task KillAsync(Stage stage, TimeProvider clock)
    {
        await Task.Delay(Hour * KilledAtHour, clock);
        stage.App.Kill("functions-1");
    }

    private static async Task<IReadOnlyList<Measurement>> JudgeAsync(Stage stage, DayPlan plan, DayDesk desk)
    {
        var ends = plan.Contacts.CountBy(contact => contact.End).ToDictionary();
        int Of(DayEnd end) => ends.GetValueOrDefault(end);
        var wrong = await DayBooks.CheckAsync(await stage.SupervisorAsync(), plan.Contacts);
        var ledger = new LedgerView(stage.DirectStorage);
        var unbalanced = await ledger.UnbalancedAsync();
        var rows = await ledger.AllAsync();
        var (waiting, tickets) = (rows.Count(row => row.State == "Waiting"), await ledger.TicketsAsync());
        var said = plan.Contacts.Sum(contact => contact.Said.Count);
        return
        [
            new("day: contacts = served + abandoned + told to come later + unanswered, none lost, none failed", $"{plan.Contacts.Count}, 0, 0",
                Of(DayEnd.None) + Of(DayEnd.Failed) == 0,
                $"{plan.Contacts.Count} = {Of(DayEnd.Served)} + {Of(DayEnd.Abandoned)} + {Of(DayEnd.Shed)} + {Of(DayEnd.Unanswered)}, lost {Of(DayEnd.None)}, failed {Of(DayEnd.Failed)}",
                desk.Faults.FirstOrDefault()),
            new("day: messages answered with 2xx that are not stored once, in order", "0", wrong.Count == 0, $"{wrong.Count} of {said}", wrong.FirstOrDefault()),
            new("day: operators whose units are not what they hold; tickets for those who wait", "0; equal", unbalanced == 0 && waiting == tickets, $"{unbalanced}; {tickets} for {waiting}"),
            new("day: conversations left that are neither closed, waiting nor in wrap-up", "those unanswered",
                rows.Count(row => row.State is "Active" or "Offered" or "Idle") <= Of(DayEnd.Unanswered), $"{rows.CountBy(row => row.State).Aggregate("", (text, pair) => $"{text} {pair.Key} {pair.Value}").Trim()}"),
        ];
    }

    private static void Print(Stage stage, DayPlan plan, DayHours hours, (long Operations, long Sends, double Doors) before, string memory)
    {
        Console.WriteLine($"A day of {plan.Contacts.Count} contacts, an hour in {plan.Hour.TotalSeconds:0} s, seed {Seed}, functions-1 killed at {KilledAtHour.ToString(CultureInfo.InvariantCulture)} h.\n");
        Console.WriteLine("| hour | contacts | wait p50 s | wait p99 s | message p50 ms | message p99 ms |\n|---|---|---|---|---|---|");
        for (var hour = 0; hour < DayPlan.Hours; hour++)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {hour} | {plan.Contacts.Count(contact => contact.HourOfDay == hour)} | {hours.Waits(hour).P50 / 1_000:0.0} | {hours.Waits(hour).P99 / 1_000:0.0} | {hours.Messages(hour).P50:0} | {hours.Messages(hour).P99:0} |"));
        var each = (double)plan.Contacts.Count;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"\nFor each contact, everything included: {(stage.StorageOperations - before.Operations) / each:0} table operations, {(stage.Sends.Count - before.Sends) / each:0} pushes, {(stage.Heard.Sum("contactfunctions.door.requests") - before.Doors) / each:0} requests. Memory of the hosts: {memory}.\n"));
    }
}
