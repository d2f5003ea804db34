using System.Diagnostics;
using ContactFunctions.Harness;

namespace ContactFunctions.Benchmarks;

/// <summary>How soon a killed host answers again, and how soon its durable instances go on.</summary>
internal static class KillBenchmark
{
    private const int Deaths = 5;

    /// <summary>One host: the next request is held by the address in front until the successor answers it.</summary>
    public static async Task<Measurement> AnswersAgainAsync(Stage stage)
    {
        var sample = new Sample();
        for (var death = 0; death < Deaths; death++)
        {
            await Task.Delay(TimeSpan.FromSeconds(3), TimeProvider.System);
            stage.App.Kill("functions-1");
            await sample.TimeAsync(() => stage.App.Http.GetStringAsync(new Uri("api/queues", UriKind.Relative)));
        }

        return new Measurement("a killed host answers again", "≤ 1.5 s", sample.P50 <= 1500, $"{sample.P50:0} ms (median of {Deaths}, longest {sample.Max:0} ms)");
    }

    /// <summary>Two hosts: chats that begin right after the death of one get their offer from its instances' new owner.</summary>
    public static async Task<Measurement> InstancesGoOnAsync(Stage stage)
    {
        var person = await stage.OperatorAsync(0);
        await using var client = await person.ConnectAsync();
        var worst = new Sample();
        for (var death = 0; death < Deaths; death++)
        {
            await Task.Delay(TimeSpan.FromSeconds(4), TimeProvider.System);
            await person.HeartbeatAsync();
            var victim = death % 2 == 0 ? "functions-1" : "functions-2";
            stage.App.Kill(victim);
            var begin = Stopwatch.GetTimestamp();
            await Task.WhenAll(Enumerable.Range(0, 12).Select(async _ =>
            {
                var customer = await OpenAsync(stage);
                await client.NextAsync("offerMade", offer => offer.GetProperty("conversationId").GetString() == customer.Id, TimeSpan.FromSeconds(20));
            }));
            worst.Add(begin);
        }

        return new Measurement(
            "a killed host's durable instances go on", "≤ 2 s", worst.P50 <= 2000,
            $"{worst.P50:0} ms until the last of 12 chats had its offer (median of {Deaths}, longest {worst.Max:0} ms)");
    }

    /// <summary>As a client does: the same start id again when the answer was lost.</summary>
    private static async Task<CustomerApi> OpenAsync(Stage stage)
    {
        var startId = CustomerApi.NewId();
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return await stage.App.OpenChatAsync(text: "after a death", startId: startId);
            }
            catch (ApiProblem problem) when ((int)problem.Status >= 500 && attempt < 20)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
            }
        }
    }
}
