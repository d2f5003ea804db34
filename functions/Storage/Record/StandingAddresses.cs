using Azure;
using Azure.Data.Tables;
using ContactFunctions.Domain.Conversations;

namespace ContactFunctions.Functions.Storage.Record;

/// <summary>Which conversation an address pair names: inserted once, then moved under its ETag.</summary>
internal sealed class StandingAddresses(TableClient table)
{
    public async Task<string> NameAsync(StandingAddress address, string proposedId)
    {
        if (await FindAsync(address) is { } known) return known.ConversationId;
        var row = new AddressRow { PartitionKey = RecordKeys.Address(address), RowKey = RecordKeys.Name, ConversationId = proposedId };
        try
        {
            await StorageFaults.RepeatedAsync(() => table.AddEntityAsync(row));
            return proposedId;
        }
        catch (RequestFailedException lost) when (lost.Status == 409)
        {
            // The winner, or the echo of our own insert: the row says which.
            return (await FindAsync(address))!.ConversationId;
        }
    }

    public async Task<string?> NamedAsync(StandingAddress address) => (await FindAsync(address))?.ConversationId;

    public async Task<string> RenameAsync(StandingAddress address, string oldId, string newId)
    {
        while (await FindAsync(address) is { } row)
        {
            if (row.ConversationId != oldId) return row.ConversationId;
            row.ConversationId = newId;
            try
            {
                await StorageFaults.RepeatedAsync(() => table.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace));
                return newId;
            }
            catch (RequestFailedException lost) when (lost.Status == 412)
            {
                // Somebody moved it, or this is the echo of our own write: either way it no longer names the old one.
            }
        }

        return await NameAsync(address, newId);
    }

    private Task<AddressRow?> FindAsync(StandingAddress address) => table.FindAsync<AddressRow>(RecordKeys.Address(address), RecordKeys.Name);
}
