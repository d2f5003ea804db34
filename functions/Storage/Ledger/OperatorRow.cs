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

    public Stored<OperatorState> Stored() => new(Whole(JsonSerializer.Deserialize(Json, LedgerJson.Default.OperatorState)!), ETag);

    // Rows outlive releases: what an older one did not write reads as null, whatever its initial value is.
    private static OperatorState Whole(OperatorState state) => state.Log is null ? state with { Log = PresenceLog.Empty } : state;
}
