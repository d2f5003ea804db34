using System.Diagnostics;
using ContactFunctions.Harness;

namespace ContactFunctions.Benchmarks;

/// <summary>A conversation of a year beside one of an hour: what both sides do with it must not take longer.</summary>
internal static class LongBenchmark
{
    private const int Short = 100;
    private const int Long = 20_000;
    private const int AtOnce = 60;
    private const int Rounds = 60;
    private const int StepEntries = 60;
    private const int ExportRounds = 5;
    private const double TimesMax = 2;

    public static async Task<IReadOnlyList<Measurement>> RunAsync(Stage stage)
    {
        var person = await stage.OperatorAsync(0);
        var brief = await FilledAsync(stage, person, Short);
        var year = await FilledAsync(stage, person, Long);
        return
        [
            await CompareAsync("appending to a conversation", brief, year, talk => talk.Customer.PostAsync("one more")),
            await CompareAsync("opening a conversation where it ends, by an operator", brief, year, OpenAsync),
            await ExportAsync(await stage.SupervisorAsync(), brief, year),
        ];
    }

    /// <summary>A file has as many lines as the conversation has entries, so the time for one line is compared.</summary>
    private static async Task<Measurement> ExportAsync(OperatorApi supervisor, Talk brief, Talk year)
    {
        await LineAsync(supervisor, brief);
        var (ofBrief, ofYear) = (new List<double>(), new List<double>());
        for (var round = 0; round < ExportRounds; round++)
        {
            ofBrief.Add(await LineAsync(supervisor, brief));
            ofYear.Add(await LineAsync(supervisor, year));
        }

        var (one, other) = (ofBrief.Order().ElementAt(ExportRounds / 2), ofYear.Order().ElementAt(ExportRounds / 2));
        return new Measurement(
            $"exporting a conversation, time for each line, {Long:N0} messages against {Short}", $"p50 ≤ {TimesMax} ×", other / one <= TimesMax,
            $"{other / one:0.00} × ({other:0.000} ms against {one:0.000} ms; the whole file of the long one {other * Long / 1000:0.0} s)");
    }

    /// <summary>Milliseconds for each line of the file.</summary>
    private static async Task<double> LineAsync(OperatorApi supervisor, Talk talk)
    {
        var begin = Stopwatch.GetTimestamp();
        using var file = await supervisor.Api.RawAsync(HttpMethod.Get, $"conversations/{talk.Customer.Id}/export?format=jsonl");
        var lines = (await file.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync()).Count(letter => letter == '\n');
        return Stopwatch.GetElapsedTime(begin).TotalMilliseconds / lines;
    }

    private static async Task<Talk> FilledAsync(Stage stage, OperatorApi person, int messages)
    {
        var talk = await Talk.BeginAsync(stage, person);
        for (var number = 0; number < messages; number += AtOnce)
        {
            await Task.WhenAll(Enumerable.Range(0, Math.Min(AtOnce, messages - number)).Select(_ => talk.Customer.PostAsync("What was said on this day of the year.")));
            if (number % (AtOnce * 20) == 0)
                await person.GoAvailableAsync();
        }

        return talk;
    }

    private static async Task OpenAsync(Talk talk)
    {
        var view = await talk.Operator.GetAsync(talk.Customer.Id);
        await talk.Operator.Api.GetAsync<MessagesView>($"conversations/{talk.Customer.Id}/messages?afterEntry={view.LastSeq - StepEntries}&limit=200");
    }

    /// <summary>Turn about, so that both meet the same machine.</summary>
    private static async Task<Measurement> CompareAsync(string what, Talk brief, Talk year, Func<Talk, Task> work)
    {
        var (ofBrief, ofYear) = (new Sample(), new Sample());
        for (var round = 0; round < Rounds; round++)
        {
            await ofBrief.TimeAsync(() => DoneAsync(work(brief)));
            await ofYear.TimeAsync(() => DoneAsync(work(year)));
        }

        var times = ofYear.P50 / ofBrief.P50;
        return new Measurement(
            $"{what}, {Long:N0} messages against {Short}", $"p50 ≤ {TimesMax} ×", times <= TimesMax,
            $"{times:0.0} × (p50 {ofYear.P50:0.0} ms against {ofBrief.P50:0.0} ms)");
    }

    private static async Task<bool> DoneAsync(Task work)
    {
        await work;
        return true;
    }
}
