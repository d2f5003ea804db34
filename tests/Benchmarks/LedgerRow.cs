using System.Text.Json;
using Azure.Data.Tables;

namespace ContactFunctions.Benchmarks;

/// <summary>One conversation as the ledger has it.</summary>
/// <param name="Owner">Who is charged with it; null while nobody is.</param>
/// <param name="Asked">Who holds the open offer; null when nobody is asked.</param>
internal sealed record LedgerRow(
    string Id, string State, string? Owner, DateTimeOffset EnqueuedAt, DateTimeOffset EffectiveAt, string? OfferId, string? Asked, DateTimeOffset? OfferedAt)
{
    public static LedgerRow Of(TableEntity row)
    {
        using var json = JsonDocument.Parse(row.GetString("Json")!);
        var placement = json.RootElement;
        var offer = placement.TryGetProperty("Offer", out var open) && open.ValueKind is JsonValueKind.Object ? open : (JsonElement?)null;
        return new LedgerRow(
            placement.GetProperty("ConversationId").GetString()!,
            placement.GetProperty("State").GetString()!,
            placement.GetProperty("State").GetString() is "Active" or "WrapUp" ? placement.GetProperty("Owner").GetString() : null,
            placement.GetProperty("EnqueuedAt").GetDateTimeOffset(),
            placement.GetProperty("EffectiveAt").GetDateTimeOffset(),
            offer?.GetProperty("OfferId").GetString(),
            offer?.GetProperty("Operator").GetString(),
            offer?.GetProperty("MadeAt").GetDateTimeOffset());
    }
}
