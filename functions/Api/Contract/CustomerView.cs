using System.Text.Json.Serialization;
using ContactFunctions.Domain.Customers;

namespace ContactFunctions.Functions.Api.Contract;

/// <summary>A customer with everything that was merged into them.</summary>
/// <param name="Merged">Ids of the records that answer with this one.</param>
/// <param name="History">Merges and splits, oldest first.</param>
public sealed record CustomerView(
    string Id,
    string? Name,
    string? Email,
    string? Phone,
    string? CustomerCode,
    string? Locale,
    bool Verified,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? AssignedOperator,
    IReadOnlyList<CustomerAddress> Addresses,
    IReadOnlyList<string> Merged,
    IReadOnlyList<CustomerEventView> History)
{
    public static CustomerView Of(CustomerProfile profile)
    {
        var card = profile.Card;
        return new(
            card.Id, card.Name, card.Email, card.Phone, card.CustomerCode, card.Locale, card.Verified, card.AssignedOperator,
            profile.Addresses, profile.Merged,
            [.. profile.History.Select(one => new CustomerEventView(one.At, one.By, one.Action, one.Other, one.Reason))]);
    }
}

/// <param name="Action"><c>merged</c>, <c>mergedInto</c>, <c>split</c> or <c>splitFrom</c>.</param>
public sealed record CustomerEventView(DateTimeOffset At, string By, string Action, string Other, string? Reason);
