using System.Text.Json;
using ContactFunctions.Domain.Customers;

namespace ContactFunctions.Functions.Storage.Customers;

/// <summary>Whose verified address or code something is.</summary>
internal sealed class IndexRow : Row
{
    public string Json { get; set; } = "";

    public static IndexRow Of(KnownBy known, IReadOnlyList<Holder> holders) => new()
    {
        PartitionKey = CustomerKeys.Index(known),
        RowKey = CustomerKeys.Holders,
        Json = JsonSerializer.Serialize(holders, CustomerJson.Default.IReadOnlyListHolder),
    };

    public IReadOnlyList<Holder> Known() => JsonSerializer.Deserialize(Json, CustomerJson.Default.IReadOnlyListHolder)!;
}

/// <param name="Since">When it was first seen to be theirs.</param>
internal sealed record Holder(string Id, DateTimeOffset Since);
