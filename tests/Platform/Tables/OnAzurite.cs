using Azure.Data.Tables;
using ContactFunctions.Harness;

namespace ContactFunctions.Platform.Tests.Tables;

public sealed class AzuriteEntityTests(Azurite azurite) : EntityTests(new AzuriteTables(azurite));

public sealed class AzuriteQueryTests(Azurite azurite) : QueryTests(new AzuriteTables(azurite));

public sealed class AzuriteRoundTripTests(Azurite azurite) : RoundTripTests(new AzuriteTables(azurite));

public sealed class AzuriteTransactionTests(Azurite azurite) : TransactionTests(new AzuriteTables(azurite));

/// <summary>The client of the local build on a real Azurite.</summary>
internal sealed class AzuriteTables(Azurite azurite) : TableSource
{
    protected override TableClient Client() => new(azurite.ConnectionString, Azurite.UniqueName());
}
