using ContactFunctions.Domain.Organisations;
using ContactFunctions.Domain.Routing;
using ContactFunctions.Platform.Tests.Sla;
using ContactFunctions.Workflows.Sweeping;

namespace ContactFunctions.Platform.Tests.Telemetry;

public sealed class QueueTallyTests
{
    [Fact]
    public async Task Sweep_ShowsWhoWaitsAndWhatWasKept()
    {
        QueuePolicy policy = new() { Queue = "tally", Name = "Tally" };
        var center = new Center(new Organisation([policy], [new OperatorProfile("hana", "Hana", ["tally"], [])], new Dictionary<string, string>()));
        await center.OpenAsync("tally");
        await center.AdvanceAsync(TimeSpan.FromSeconds(60));
        await center.OpenAsync("tally");
        var answered = await center.OpenAsync("tally");
        await center.GiveAsync(answered);
        await center.StaffWritesAsync(answered);
        await center.AdvanceAsync(TimeSpan.FromSeconds(30));

        await center.Get<Sweep>().RunAsync(center, Center.Ct);

        Assert.Equal(["longest_wait 90", "sla.share 1", "waiting 2"], Shown());
        center.Time.Advance(TimeSpan.FromMinutes(2));
        Assert.Empty(Shown());
    }

    private static IEnumerable<string> Shown()
    {
        using var heard = new Heard();
        heard.Look();
        return [.. heard.Counts.Where(count => count.Of == "tally").Select(count => $"{count.Name["contactfunctions.".Length..]} {count.Value}").Distinct().Order(StringComparer.Ordinal)];
    }
}
