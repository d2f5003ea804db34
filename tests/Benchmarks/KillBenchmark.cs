using System.Diagnostics;
using ContactFunctions.Harness;

namespace ContactFunctions.Benchmarks;

/// <summary>How soon a killed host answers again, and how soon its durable instances go on.</summary>
internal static class KillBenchmark
{
    private const int Deaths = 5;
    private const int ChatsPerDeath = 12;

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
        var last = new List<double>();
        for (var death = 0; death < Deaths; death++)
        {
            await Task.Delay(TimeSpan.FromSeconds(4), TimeProvider.System);
            await RepeatedAsync(async () => { await person.HeartbeatAsync(); return person; });
            stage.App.Kill(death % 2 == 0 ? "functions-1" : "functions-2");
            var sample = new Sample();
            await Task.WhenAll(Enumerable.Range(0, ChatsPerDeath).Select(_ => OfferedAsync(stage, person, client, sample)));
            last.Add(sample.Max);
        }

        var median = last.Order().ElementAt(Deaths / 2);
        return new Measurement(
            "a killed host's durable instances go on", "≤ 2 s", median <= 2000,
            $"{median:0} ms until the last of {ChatsPerDeath} chats had its offer (median of {Deaths}, longest {last.Max():0} ms)");
    }

    /// <summary>Accepted at once, so that the operator does not count as not responding.</summary>
    private static async Task OfferedAsync(Stage stage, OperatorApi person, HubClient client, Sample sample)
    {
        var begin = Stopwatch.GetTimestamp();
        var startId = CustomerApi.NewId();
        var customer = await RepeatedAsync(() => stage.App.OpenChatAsync(text: "after a death", startId: startId));
        var offer = await client.NextAsync(
            "offerMade", made => made.GetProperty("conversationId").GetString() == customer.Id, TimeSpan.FromSeconds(20));
        sample.Add(begin);
        await RepeatedAsync(() => person.AcceptAsync(customer.Id, offer.GetProperty("offerId").GetString()!));
    }

    /// <summary>As a client does: the same request again when the answer was lost.</summary>
    private static async Task<T> RepeatedAsync<T>(Func<Task<T>> call)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return await call();
            }
            catch (ApiProblem problem) when ((int)problem.Status >= 500 && attempt < 40)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
            }
        }
    }
}
