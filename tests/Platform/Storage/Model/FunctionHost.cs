using ContactFunctions.Functions.Storage.Ledger;
using ContactFunctions.Harness.Tables;
using ContactFunctions.Ports;
using Microsoft.Extensions.Logging.Abstractions;

namespace ContactFunctions.Platform.Tests.Storage.Model;

/// <summary>One host's ledger, with what only it remembers, on the table that all share.</summary>
internal sealed class FunctionHost
{
    private readonly HostWeather weather;

    public FunctionHost(string name, MemoryTable table, Traffic traffic, TimeProvider time, Action<string> tell)
    {
        Name = name;
        weather = new HostWeather(name, traffic, tell);
        Ledger = new RoutingLedger(new MemoryTableClient(table, "Routing", weather), time, NullLogger<RoutingLedger>.Instance);
    }

    public string Name { get; }

    public IRoutingLedger Ledger { get; }

    public bool IsDead => weather.IsDead;

    public void Die() => weather.IsDead = true;
}
