using Azure.Data.Tables;
using ContactFunctions.Harness;
using ContactFunctions.Harness.Tables;

namespace ContactFunctions.Platform.Tests.Tables;

public sealed class MemoryEntityTests() : EntityTests(new MemoryTables());

public sealed class MemoryQueryTests() : QueryTests(new MemoryTables());

public sealed class MemoryRoundTripTests() : RoundTripTests(new MemoryTables());

public sealed class MemoryTransactionTests() : TransactionTests(new MemoryTables());

/// <summary>The client of <c>tests/Harness/Tables</c>.</summary>
internal sealed class MemoryTables : TableSource
{
    protected override TableClient Client() => new MemoryTableClient(new MemoryTable(new ManualTime()), "memory");
}
