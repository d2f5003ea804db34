using System.Text.Json;
using ContactFunctions.Domain.Presence;

namespace ContactFunctions.Functions.Storage.Ledger;

internal sealed class OperatorRow : Row
{
    public string Json { get; set; } = "";

    public static OperatorRow Of(OperatorState state) => new()
    {
        PartitionKey = LedgerKeys.Partition,
        RowKey = LedgerKeys.Operator(state.Id),
        Json = JsonSerializer.Serialize(state, LedgerJson.Default.OperatorState),
    };

    public Stored<OperatorState> Stored() => new(JsonSerializer.Deserialize(Json, LedgerJson.Default.OperatorState)!, ETag);
}
