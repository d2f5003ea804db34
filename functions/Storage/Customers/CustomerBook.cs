using Azure;
using Azure.Data.Tables;
using ContactFunctions.Domain.Customers;
using ContactFunctions.Ports;

namespace ContactFunctions.Functions.Storage.Customers;

/// <summary>Customers and their journeys on table storage; <see cref="CustomerKeys"/> tells the layout. Every write may be repeated.</summary>
public sealed class CustomerBook(TableClient table) : ICustomers
{
    public async Task<CustomerCard?> FindAsync(string customerId, CancellationToken cancellation) =>
        (await CardAsync(customerId).WaitAsync(cancellation))?.Card(customerId);

    public async Task NoteContactAsync(CustomerCard card, Contact contact, CancellationToken cancellation)
    {
        var actions = new TableTransactionAction[]
        {
            new(TableTransactionActionType.UpsertMerge, CardRow.Of(card)),
            new(TableTransactionActionType.UpsertReplace, ContactRow.Of(card.Id, contact)),
        };
        await StorageFaults.RepeatedAsync(() => table.SubmitTransactionAsync(actions, CancellationToken.None)).WaitAsync(cancellation);
    }

    public async Task<IReadOnlyList<Contact>> JourneyAsync(string customerId, int limit, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, 200);
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {CustomerKeys.Customer(customerId)} and RowKey ge {"j|"} and RowKey lt {"j}"}");
        return await StorageFaults.RepeatedAsync(async () =>
            await table.QueryAsync<ContactRow>(filter, limit, cancellationToken: CancellationToken.None).Take(limit).Select(row => row.Contact()).ToListAsync())
            .WaitAsync(cancellation);
    }

    public async Task<string?> PreferredOperatorAsync(string customerId, CancellationToken cancellation) =>
        await CardAsync(customerId).WaitAsync(cancellation) is { } row ? row.Card(customerId).AssignedOperator ?? row.LastOperator : null;

    public async Task<bool> AssignOperatorAsync(string customerId, string? operatorId, CancellationToken cancellation)
    {
        if (await CardAsync(customerId).WaitAsync(cancellation) is null)
            return false;
        await MergeAsync(new CardRow
        {
            PartitionKey = CustomerKeys.Customer(customerId), RowKey = CustomerKeys.Card, Id = customerId, AssignedOperator = operatorId ?? "",
        }).WaitAsync(cancellation);
        return true;
    }

    public Task NoteOperatorAsync(string customerId, string operatorId, CancellationToken cancellation) => MergeAsync(new CardRow
    {
        PartitionKey = CustomerKeys.Customer(customerId), RowKey = CustomerKeys.Card, Id = customerId, LastOperator = operatorId,
    }).WaitAsync(cancellation);

    public async Task<bool> UseTokenOnceAsync(string tokenId, DateTimeOffset expiresAt, CancellationToken cancellation)
    {
        var row = new TokenRow
        {
            PartitionKey = CustomerKeys.Token(tokenId), RowKey = CustomerKeys.Used, ExpiresAt = expiresAt, Commit = Guid.NewGuid().ToString("N"),
        };
        try
        {
            await StorageFaults.RepeatedAsync(() => table.AddEntityAsync(row, CancellationToken.None)).WaitAsync(cancellation);
            return true;
        }
        catch (RequestFailedException taken) when (taken.Status == 409)
        {
            return await table.FindAsync<TokenRow>(row.PartitionKey, row.RowKey) is { } stored && stored.Commit == row.Commit;
        }
    }

    private Task MergeAsync(CardRow row) =>
        StorageFaults.RepeatedAsync(() => table.UpsertEntityAsync(row, TableUpdateMode.Merge, CancellationToken.None));

    private Task<CardRow?> CardAsync(string customerId) => table.FindAsync<CardRow>(CustomerKeys.Customer(customerId), CustomerKeys.Card);
}
