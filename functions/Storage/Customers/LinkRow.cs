using System.Text.Json;
using ContactFunctions.Domain.Customers;

namespace ContactFunctions.Functions.Storage.Customers;

/// <summary>How one record hangs together with others.</summary>
internal sealed class LinkRow : Row
{
    public string Json { get; set; } = "";

    public static LinkRow Of(CustomerLinks links) => new()
    {
        PartitionKey = CustomerKeys.Links,
        RowKey = CustomerKeys.Link(links.Id),
        Json = JsonSerializer.Serialize(links, CustomerJson.Default.CustomerLinks),
    };

    public CustomerLinks Links() => JsonSerializer.Deserialize(Json, CustomerJson.Default.CustomerLinks)!;
}
