using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

namespace ContactFunctions.Platform.Tests.Durable;

/// <summary>Runs a test once on memory and once on Azurite's tables: one is trusted because the other passes the same.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BothStoresAttribute : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        new([new TheoryDataRow(StoreKind.Memory), new TheoryDataRow(StoreKind.Tables)]);

    public override bool SupportsDiscoveryEnumeration() => true;
}

public enum StoreKind
{
    Memory,
    Tables,
}
