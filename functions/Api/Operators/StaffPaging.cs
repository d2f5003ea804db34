using ContactFunctions.Functions.Api.Customers;
using ContactFunctions.Ports;

namespace ContactFunctions.Functions.Api.Operators;

/// <summary>Staff read everything, notes included, so their pages go by entry; a sequence number is translated to the entry that has it.</summary>
public sealed class StaffPaging(IConversationRecord record)
{
    public async Task<ReadFrom> FromAsync(string id, MessageRange range, CancellationToken cancellation)
    {
        if (range.AfterEntry is { } entry)
            return ReadFrom.Entry(entry);
        if (range.After is not > 0)
            return ReadFrom.Entry(0);
        var last = await record.ReadAsync(id, ReadFrom.Seq(range.After.Value - 1), 1, cancellation);
        return last is [{ } found] && found.Seq == range.After ? ReadFrom.Entry(found.Number) : ReadFrom.Seq(range.After.Value);
    }
}
