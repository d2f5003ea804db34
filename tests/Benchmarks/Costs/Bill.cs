namespace ContactFunctions.Benchmarks.Costs;

/// <summary>One month of one center: usage by what causes it.</summary>
internal sealed record Bill(Site Site, double Conversations, IReadOnlyDictionary<string, Usage> Parts)
{
    public Usage Total => Parts.Values.Aggregate(Usage.None, (sum, part) => sum + part);

    public double PerThousand(PriceList prices) => prices.Of(Total) / Conversations * 1_000;

    /// <param name="single">True: no two executions share a billed second, the most that it can be.</param>
    public static Bill Of(Site site, Measured run, double conversations, bool single = false)
    {
        var hours = Month.Day.Select(share => new Hour(conversations / Month.Days * share)).ToList();
        var parts = new Dictionary<string, Usage>
        {
            ["fixed"] = site.FixedPart,
            ["execution: requests"] = Execution(site, hours, single, hour => hour.Contacts * run.Doors + hour.Beats),
            ["execution: processes"] = Execution(site, hours, single, hour => hour.Contacts * DurableModel.Executions(run.Durable)),
            ["execution: queues"] = OnDemand(site, hours, single, hour => hour.Contacts * run.QueueMessages),
            ["sweeper and other timers"] = Timers(site, run),
            ["storage of conversations"] = Usage.Of(("table.operation", conversations * run.TableOperations), ("queue.operation", conversations * run.QueueMessages * 3)),
            ["storage of consoles"] = Usage.Of(("table.operation", hours.Sum(hour => hour.Beats) * Month.Days * run.OperationsPerBeat)),
            ["storage of processes"] = DurableModel.Of(run.Durable * conversations),
            ["storage of an idle hub and queues"] = Idle.Of(site),
            ["a year's data"] = Usage.Of(("table.gb", conversations * 12 * run.StoredBytes / 1e9)),
            ["seals"] = Usage.Of(("vault.sign", conversations)),
            ["pushes beyond the units"] = Usage.Of(("signalr.message", Math.Max(0, (conversations * run.Deliveries / Month.Days) - (site.SignalRUnits * 1e6)) * Month.Days)),
            ["logs beyond what is free"] = Usage.Of(("logs.gb", Logs.Billed(site, run, conversations, hours.Sum(hour => hour.Beats) * Month.Days))),
        };
        if (site.TakesFreeGrant)
            parts["free executions"] = FreeGrant.Of(parts.Values);
        return new Bill(site, conversations, parts);
    }

    private static Usage Execution(Site site, List<Hour> hours, bool single, Func<Hour, double> perHour) => site.Ready
        ? Usage.Of(("ready.gbs", Seconds(hours, single, perHour) * site.MemoryGb), ("ready.count", hours.Sum(perHour) * Month.Days))
        : OnDemand(site, hours, single, perHour);

    private static Usage OnDemand(Site site, List<Hour> hours, bool single, Func<Hour, double> perHour) =>
        Usage.Of(("exec.gbs", Seconds(hours, single, perHour) * site.MemoryGb), ("exec.count", hours.Sum(perHour) * Month.Days));

    private static double Seconds(List<Hour> hours, bool single, Func<Hour, double> perHour) =>
        hours.Sum(hour => single ? Compute.SingleSeconds(perHour(hour)) : Compute.BusySeconds(perHour(hour))) * Month.Days;

    private static Usage Timers(Site site, Measured run)
    {
        var sweeps = Month.Seconds / site.SweepSeconds;
        var others = 3 * Month.Hours;
        return Usage.Of(("exec.gbs", (sweeps + others) * Compute.LeastSeconds * site.MemoryGb), ("exec.count", sweeps + others), ("table.operation", sweeps * run.OperationsPerSweep));
    }

    /// <param name="Contacts">Conversations that begin in it.</param>
    private sealed record Hour(double Contacts)
    {
        private const double BeatsPerConsole = 180;

        public double Beats => Staffing.Operators(Contacts) * BeatsPerConsole;
    }
}
