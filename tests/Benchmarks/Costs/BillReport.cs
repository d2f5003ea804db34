using System.Globalization;
using System.Text;

namespace ContactFunctions.Benchmarks.Costs;

/// <summary>The bills of three sizes in Markdown: what was measured, what each part costs, what dominates, what would change it, which price came from where.</summary>
internal static class BillReport
{
    /// <summary>Dollars for 1,000 conversations at 10,000 a month.</summary>
    public const double Target = 6;

    private static readonly double[] Sizes = [1_000, 10_000, 100_000];

    public static string Markdown(Measured run, PriceList prices)
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"## Measured: {run.Conversations} conversations of 13 messages, for each of them\n");
        Table(text, ["what", "count"], Counted(run).Select(one => (string[])[one.What, $"{one.Count:#,0.0}"]));
        foreach (var site in (Site[])[Site.Production, Site.Lean])
            Month(text, site, run, prices);
        Variants(text, run, prices);
        Sensitivity(text, run, prices);
        text.AppendLine(CultureInfo.InvariantCulture, $"\n## Prices: {prices.Name}, collected {prices.Collected}\n");
        Table(text, ["meter", "for", "USD", "region", "source, seen"], prices.Prices.Values.Select(price => (string[])
            [price.Meter, $"{price.Unit:#,0}", $"{price.Amount.ToString("0.########", CultureInfo.InvariantCulture)}{(price.Confirmed ? "" : " (not confirmed)")}", price.Region, $"{price.Source}, {price.Seen}"]));
        return text.ToString();
    }

    private static IEnumerable<(string What, double Count)> Counted(Measured run) =>
    [
        ("operations of the application's tables", run.TableOperations),
        ("messages put into its queues", run.QueueMessages),
        ("requests to functions", run.Doors),
        ("calls of SignalR Service", run.Pushes),
        ("messages from SignalR Service to a page", run.Deliveries),
        ("kilobytes written to tables", run.StoredBytes / 1_000),
        ("processes begun", run.Durable.Starts),
        ("signals to a process", run.Durable.Events),
        ("episodes of a process", run.Durable.Steps),
        ("activities", run.Durable.Activities),
        ("timers set", run.Durable.Timers),
        ("timers that came", run.Durable.Fired),
        ("spans", run.Spans),
        ("table operations of a heartbeat", run.OperationsPerBeat),
        ("table operations of a run of the sweeper", run.OperationsPerSweep),
    ];

    private static void Month(StringBuilder text, Site site, Measured run, PriceList prices)
    {
        var bills = Sizes.Select(size => Bill.Of(site, run, size)).ToList();
        text.AppendLine(CultureInfo.InvariantCulture, $"\n## A month of `{site.Name}` in dollars, carriage apart, nothing free taken off but logs\n");
        var rows = bills[0].Parts.Keys.Select(part => (string[])[part, .. bills.Select(bill => Dollars(prices.Of(bill.Parts[part])))]);
        Table(text, ["part", .. Sizes.Select(size => $"{size:#,0} conversations")],
        [
            .. rows,
            ["**sum**", .. bills.Select(bill => $"**{Dollars(prices.Of(bill.Total))}**")],
            ["**for 1,000 conversations**", .. bills.Select(bill => $"**{Dollars(bill.PerThousand(prices))}**")],
        ]);
    }

    private static void Variants(StringBuilder text, Measured run, PriceList prices)
    {
        var prod = Site.Production;
        (string What, Site Site)[] all =
        [
            ("`prod` as it is", prod),
            ("`prod`, 512 MB", prod with { MemoryGb = 0.5 }),
            ("`prod`, nothing waits", prod with { Ready = false }),
            ("`prod`, 512 MB, nothing waits, no probes", prod with { MemoryGb = 0.5, Ready = false, ProbesPerMonth = 0 }),
            ("`lean`: 512 MB, nothing waits, no probes, free pages", Site.Lean),
            ("`lean`, sweeper every 60 s", Site.Lean with { SweepSeconds = 60 }),
            ("`lean`, free executions taken off", Site.Lean with { TakesFreeGrant = true }),
            ("`lean`, both", Site.Thrifty),
            ("`lean`, a private network (six endpoints)", Site.Lean with { PrivateEndpoints = 6 }),
            ("`lean`, every trace kept", Site.Lean with { SpanRatio = 1 }),
            ("`lean`, traces of the durable extension logged", Site.Lean with { DurableTraces = true }),
        ];
        text.AppendLine("\n## What would change it: dollars for 1,000 conversations\n");
        Table(text, ["deployment", .. Sizes.Select(size => $"{size:#,0} a month"), $"below {Target:0} from"], all.Select(one => (string[])
            [one.What, .. Sizes.Select(size => Dollars(Bill.Of(one.Site, run, size).PerThousand(prices))), Below(one.Site, run, prices)]));
    }

    /// <summary>Conversations a month from which 1,000 of them cost no more than the target.</summary>
    private static string Below(Site site, Measured run, PriceList prices)
    {
        for (var conversations = 1_000; conversations <= 100_000; conversations += 500)
            if (Bill.Of(site, run, conversations).PerThousand(prices) <= Target)
                return $"{conversations:#,0}";
        return "more";
    }

    /// <summary>What is not known for certain, and what it would make of 1,000 conversations at 10,000 a month.</summary>
    private static void Sensitivity(StringBuilder text, Measured run, PriceList prices)
    {
        text.AppendLine("\n## What is not certain: dollars for 1,000 conversations at 10,000 a month\n");
        var rows = prices.Prices.Values.Where(price => !price.Confirmed).Select(price => Row($"price `{price.Id}` twice as high", prices.With(price.Id, 2), single: false)).ToList();
        rows.Insert(0, Row("as above", prices, single: false));
        rows.Add(Row("each execution billed as a second of its own (none overlap)", prices, single: true));
        rows.Add(Row("all operations of storage ten times as dear", prices.With("table.operation", 10).With("queue.operation", 10).With("blob.other", 10), single: false));
        Table(text, ["if", "prod", "lean"], rows);

        string[] Row(string what, PriceList list, bool single) =>
            [what, .. new[] { Site.Production, Site.Lean }.Select(site => Dollars(Bill.Of(site, run, 10_000, single).PerThousand(list)))];
    }

    private static void Table(StringBuilder text, string[] head, IEnumerable<string[]> rows)
    {
        text.AppendLine($"| {string.Join(" | ", head)} |").AppendLine($"|{string.Concat(Enumerable.Repeat("---|", head.Length))}");
        foreach (var row in rows)
            text.AppendLine($"| {string.Join(" | ", row)} |");
    }

    private static string Dollars(double amount) => amount.ToString("#,0.00", CultureInfo.InvariantCulture);
}
