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

    /// <summary>Who else is in it: asked at the same time, or a participant. A filter may compare no more columns than this.</summary>
    public string? Other1 { get; set; }

    public string? Other2 { get; set; }

    public string? Other3 { get; set; }

    public string? Other4 { get; set; }

    public string? Other5 { get; set; }

    public string? Other6 { get; set; }

    public static PlacementRow Of(Placement placement) => Of(LedgerKeys.Placement(placement.ConversationId), placement);

    public static PlacementRow TicketOf(Placement placement) => Of(LedgerKeys.Ticket(placement), placement);

    public Stored<Placement> Stored() => new(Whole(JsonSerializer.Deserialize(Json, LedgerJson.Default.Placement)!), ETag);

    private static PlacementRow Of(string rowKey, Placement placement)
    {
        string[] others = [.. placement.Staff.Where(person => person != placement.Owner && person != placement.Offer?.Operator)];
        return new()
        {
            PartitionKey = LedgerKeys.Partition,
            RowKey = rowKey,
            Json = JsonSerializer.Serialize(placement, LedgerJson.Default.Placement),
            State = placement.State,
            Owner = placement.Owner,
            OfferedTo = placement.Offer?.Operator,
            Other1 = others.ElementAtOrDefault(0),
            Other2 = others.ElementAtOrDefault(1),
            Other3 = others.ElementAtOrDefault(2),
            Other4 = others.ElementAtOrDefault(3),
            Other5 = others.ElementAtOrDefault(4),
            Other6 = others.ElementAtOrDefault(5),
        };
    }

    // Rows outlive releases: what an older one did not write reads as null, whatever its initial value is.
    private static Placement Whole(Placement placement) => placement with
    {
        Declined = placement.Declined ?? [],
        Facts = placement.Facts ?? [],
        Needs = placement.Needs ?? [],
        Relaxed = placement.Relaxed ?? [],
        Visited = placement.Visited ?? [],
        Participants = placement.Participants ?? [],
    };
}
