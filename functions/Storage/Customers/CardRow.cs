using ContactFunctions.Domain.Customers;

namespace ContactFunctions.Functions.Storage.Customers;

/// <summary>What is known of a customer. Merged: what a later contact does not tell stays.</summary>
internal sealed class CardRow : Row
{
    public string? Id { get; set; }

    public string? Name { get; set; }

    public string? Email { get; set; }

    public string? Phone { get; set; }

    public string? CustomerCode { get; set; }

    public string? Locale { get; set; }

    /// <summary>Never goes back: absent when this contact was not verified.</summary>
    public bool? Verified { get; set; }

    public string? LastOperator { get; set; }

    /// <summary>Absent in rows of earlier releases.</summary>
    public DateTimeOffset? LastOperatorAt { get; set; }

    /// <summary>Empty: taken off again, since merging cannot remove.</summary>
    public string? AssignedOperator { get; set; }

    /// <summary>Empty: split again. Follows the links, as of <see cref="LinksVersion"/>.</summary>
    public string? MergedInto { get; set; }

    public bool? HasMerged { get; set; }

    public long? LinksVersion { get; set; }

    public static CardRow Marked(CustomerLinks links) => new()
    {
        PartitionKey = CustomerKeys.Customer(links.Id),
        RowKey = CustomerKeys.Card,
        MergedInto = links.Into ?? "",
        HasMerged = links.Merged.Count > 0,
        LinksVersion = links.Version,
    };

    public static CardRow Of(CustomerCard card) => new()
    {
        PartitionKey = CustomerKeys.Customer(card.Id),
        RowKey = CustomerKeys.Card,
        Id = card.Id,
        Name = card.Name,
        Email = card.Email,
        Phone = card.Phone,
        CustomerCode = card.CustomerCode,
        Locale = card.Locale,
        Verified = card.Verified ? true : null,
    };

    public CustomerCard Card(string id) => new()
    {
        Id = id,
        Name = Name,
        Email = Email,
        Phone = Phone,
        CustomerCode = CustomerCode,
        Locale = Locale,
        Verified = Verified is true,
        AssignedOperator = string.IsNullOrEmpty(AssignedOperator) ? null : AssignedOperator,
    };
}
