using System.Globalization;
using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Functions.Api.Contract;
using Microsoft.AspNetCore.Http;

namespace ContactFunctions.Functions.Api.Customers;

/// <summary>Which messages are asked for.</summary>
/// <param name="After">The last sequence number that the reader has; null for the beginning.</param>
/// <param name="AfterEntry">The last record entry that a reader of the staff has; goes before <paramref name="After"/>.</param>
/// <param name="Limit">1 to 200, which is the default.</param>
public sealed record MessageRange(long? After, long? AfterEntry, int Limit)
{
    public static Outcome<MessageRange> Of(IQueryCollection query)
    {
        var (after, afterEntry, limit) = (Number(query, "after"), Number(query, "afterEntry"), Number(query, "limit"));
        if ((after.Refusal ?? afterEntry.Refusal ?? limit.Refusal) is { } refusal)
            return refusal;
        return limit.Value is < 1 or > ContractLimits.PageMessagesMax
            ? new Invalid($"1 to {ContractLimits.PageMessagesMax} is allowed.", "limit")
            : new MessageRange(after.Value, afterEntry.Value, (int)(limit.Value ?? ContractLimits.PageMessagesMax));
    }

    private static Outcome<long?> Number(IQueryCollection query, string name)
    {
        if (!query.TryGetValue(name, out var values))
            return (long?)null;
        return values.Count == 1 && long.TryParse(values[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : new Invalid("A whole number is expected.", name);
    }
}
