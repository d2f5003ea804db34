namespace ContactFunctions.Functions.Storage.Record;

/// <summary>The conversation that a standing address names.</summary>
internal sealed class AddressRow : Row
{
    public string ConversationId { get; set; } = "";
}
