using System.Text.Json.Serialization;

namespace ContactFunctions.Domain.Customers;

/// <summary>What is known of the customer of one conversation.</summary>
public sealed record CustomerCard
{
    /// <summary>Key of the customer record. A visitor that nobody vouched for gets one of their own per conversation chain.</summary>
    public required string Id { get; init; }

    public string? Name { get; init; }

    public string? Email { get; init; }

    /// <summary>E.164.</summary>
    public string? Phone { get; init; }

    public string? CustomerCode { get; init; }

    /// <summary>BCP 47, such as <c>ja</c> or <c>en-GB</c>; decides the language of automatic texts.</summary>
    public string? Locale { get; init; }

    /// <summary>False for what a visitor merely typed: it is shown, but links no history and no preferred operator.</summary>
    public bool Verified { get; init; }

    /// <summary>Asked first for every contact of this customer; null: nobody is assigned.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? AssignedOperator { get; init; }
}
