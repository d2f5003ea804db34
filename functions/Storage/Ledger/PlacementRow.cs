using System.Text.Json;
using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Routing;

namespace ContactFunctions.Functions.Storage.Ledger;

/// <summary>A placement, in its own row or as the copy that a ticket carries. The columns beside the JSON are there to be searched.</summary>
internal sealed class PlacementRow : Row
{
    public string Json { get; set; } = "";

    public ConversationState State { get; set; }

    public string? Owner { get; set; }

    public string? OfferedTo { get; set; }

    public static PlacementRow Of(Placement placement) => Of(LedgerKeys.Placement(placement.ConversationId), placement);

    public static PlacementRow TicketOf(Placement placement) => Of(LedgerKeys.Ticket(placement), placement);

    public Stored<Placement> Stored() => new(Whole(JsonSerializer.Deserialize(Json, LedgerJson.Default.Placement)!), ETag);

    private static PlacementRow Of(string rowKey, Placement placement) => new()
    {
        PartitionKey = LedgerKeys.Partition,
        RowKey = rowKey,
        Json = JsonSerializer.Serialize(placement, LedgerJson.Default.Placement),
        State = placement.State,
        Owner = placement.Owner,
        OfferedTo = placement.Offer?.Operator,
    };

    // Rows outlive releases: what an older one did not write reads as null, whatever its initial value is.
    private static Placement Whole(Placement placement) => placement.Declined is null || placement.Skills is null || placement.Facts is null
        ? placement with { Declined = placement.Declined ?? [], Skills = placement.Skills ?? [], Facts = placement.Facts ?? [] }
        : placement;
}
