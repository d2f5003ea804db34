using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using ContactFunctions.Domain.Customers;
using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Ports;

namespace ContactFunctions.Functions.Storage.Customers;

/// <summary>Customers and their journeys on table storage; <see cref="CustomerKeys"/> tells the layout. Every write may be repeated.</summary>
public sealed class CustomerBook(TableClient table) : ICustomers
{
    internal const int TriesMax = 20;

    private readonly CustomerGroups groups = new(table);
    private readonly CustomerIndex index = new(table);

    public async Task<CustomerCard?> FindAsync(string customerId, CancellationToken cancellation) =>
        await groups.SurvivorAsync(customerId).WaitAsync(cancellation) is var (id, card) ? card.Card(id) : null;

    public async Task<CustomerProfile?> ProfileAsync(string customerId, CancellationToken cancellation) =>
        await groups.SurvivorAsync(customerId).WaitAsync(cancellation) is { } survivor ? await ProfileAsync(survivor).WaitAsync(cancellation) : null;

    public async Task<IReadOnlyList<CustomerProfile>> LookUpAsync(KnownBy known, CancellationToken cancellation)
    {
        var found = await SurvivorsAsync(await index.FindAsync(known).WaitAsync(cancellation)).WaitAsync(cancellation);
        return await Task.WhenAll(found.Select(ProfileAsync)).WaitAsync(cancellation);
    }

    public async Task<CustomerCard?> RecogniseAsync(KnownBy known, CancellationToken cancellation)
    {
        var holders = await index.FindAsync(known).WaitAsync(cancellation);
        if (holders.Count == 0 || (await SurvivorsAsync(holders).WaitAsync(cancellation)).Count != 1)
            return null;
        foreach (var holder in holders)
            if (await groups.CardAsync(holder.Id).WaitAsync(cancellation) is { } card)
                return card.Card(holder.Id);
        return null;
    }

    public async Task<Outcome<CustomerProfile>> LinkAsync(LinkCommand command, DateTimeOffset now, CancellationToken cancellation)
    {
        if (await groups.CardAsync(command.Survivor).WaitAsync(cancellation) is null || await groups.CardAsync(command.Other).WaitAsync(cancellation) is null)
            return new NotFound();
        if (await groups.LinkAsync(command, now).WaitAsync(cancellation) is { } refusal)
            return refusal;
        // Whoever erased the customer meanwhile was right.
        return await ProfileAsync(command.Survivor, cancellation) is { } profile ? profile : new NotFound();
    }

    public async Task NoteContactAsync(CustomerCard card, Contact contact, CancellationToken cancellation)
    {
        if (index.Remembers(card))
        {
            try
            {
                await NoteAsync(card, contact, TableTransactionActionType.UpdateMerge).WaitAsync(cancellation);
                return;
            }
            catch (RequestFailedException erased) when (erased.Status == 404)
            {
                // Another host forgot the customer, and everything that they were found by; now they are back.
                index.Forget(card);
            }
        }

        await NoteAsync(card, contact, TableTransactionActionType.UpsertMerge).WaitAsync(cancellation);
        await index.AddAsync(card, contact.At).WaitAsync(cancellation);
    }

    public async Task<IReadOnlyList<Contact>> JourneyAsync(string customerId, int limit, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, 200);
        if (await groups.SurvivorAsync(customerId).WaitAsync(cancellation) is not { } survivor)
            return [];
        var records = await groups.RecordsOfAsync(survivor).WaitAsync(cancellation);
        var journeys = await Task.WhenAll(records.Select(record => ContactsAsync(record.Id, limit))).WaitAsync(cancellation);
        return [.. journeys.SelectMany(contacts => contacts).OrderByDescending(contact => contact.At).Take(limit)];
    }

    public async Task<string?> PreferredOperatorAsync(string customerId, CancellationToken cancellation)
    {
        if (await groups.SurvivorAsync(customerId).WaitAsync(cancellation) is not { } survivor)
            return null;
        var records = await groups.RecordsOfAsync(survivor).WaitAsync(cancellation);
        return records.Select(record => record.Card.AssignedOperator).FirstOrDefault(person => !string.IsNullOrEmpty(person))
            ?? records.Where(record => record.Card.LastOperator is not null).OrderByDescending(record => record.Card.LastOperatorAt ?? default)
                .Select(record => record.Card.LastOperator).FirstOrDefault();
    }

    public async Task<bool> AssignOperatorAsync(string customerId, string? operatorId, CancellationToken cancellation)
    {
        if (await groups.SurvivorAsync(customerId).WaitAsync(cancellation) is not var (id, _))
            return false;
        await MergeAsync(new CardRow
        {
            PartitionKey = CustomerKeys.Customer(id), RowKey = CustomerKeys.Card, Id = id, AssignedOperator = operatorId ?? "",
        }).WaitAsync(cancellation);
        return true;
    }

    public Task NoteOperatorAsync(string customerId, string operatorId, DateTimeOffset at, CancellationToken cancellation) => MergeAsync(new CardRow
    {
        PartitionKey = CustomerKeys.Customer(customerId), RowKey = CustomerKeys.Card, Id = customerId, LastOperator = operatorId, LastOperatorAt = at,
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

    public async IAsyncEnumerable<string> ConversationsAsync(string customerId, [EnumeratorCancellation] CancellationToken cancellation)
    {
        if (await groups.SurvivorAsync(customerId).WaitAsync(cancellation) is not { } survivor)
            yield break;
        foreach (var (id, _) in await groups.RecordsOfAsync(survivor).WaitAsync(cancellation))
        {
            var filter = TableClient.CreateQueryFilter($"PartitionKey eq {CustomerKeys.Customer(id)} and RowKey ge {"j|"} and RowKey lt {"j}"}");
            await foreach (var contact in table.QueryAsync<ContactRow>(filter, cancellationToken: cancellation))
                yield return contact.ConversationId;
        }
    }

    public async Task EraseAsync(string customerId, CancellationToken cancellation)
    {
        if (await groups.SurvivorAsync(customerId).WaitAsync(cancellation) is not { } survivor)
            return;
        // The one that speaks goes last: until then a repeat finds the others through it.
        foreach (var (id, card) in (await groups.RecordsOfAsync(survivor).WaitAsync(cancellation)).Reverse())
            await EraseAsync(id, card).WaitAsync(cancellation);
    }

    /// <summary>The card goes last: a repeat reads in it what is left to forget.</summary>
    private async Task EraseAsync(string id, CardRow card)
    {
        foreach (var known in KnownBy.Of(card.Card(id) with { Verified = true }))
            await index.RemoveAsync(known, id);
        await groups.ForgetAsync(id);
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {CustomerKeys.Customer(id)} and RowKey ge {"j|"} and RowKey lt {"j}"}");
        await foreach (var contact in table.QueryAsync<ContactRow>(filter))
            await DeleteAsync(contact.PartitionKey, contact.RowKey);
        await DeleteAsync(CustomerKeys.Customer(id), CustomerKeys.Card);
    }

    private Task NoteAsync(CustomerCard card, Contact contact, TableTransactionActionType how) => StorageFaults.RepeatedAsync(() => table.SubmitTransactionAsync(
        [new(how, CardRow.Of(card), ETag.All), new(TableTransactionActionType.UpsertReplace, ContactRow.Of(card.Id, contact))], CancellationToken.None));

    private Task DeleteAsync(string partition, string row) =>
        StorageFaults.RepeatedAsync(() => table.DeleteEntityAsync(partition, row, ETag.All, CancellationToken.None));

    private async Task<CustomerProfile> ProfileAsync((string Id, CardRow Card) survivor)
    {
        var records = await groups.RecordsOfAsync(survivor);
        var cards = records.Select(record => record.Card.Card(record.Id)).ToList();
        var known = await Task.WhenAll(cards.SelectMany(KnownBy.Of).Distinct().Select(async one => (One: one, Holders: await index.FindAsync(one))));
        return CustomerProfile.Of(cards, (await groups.LinksAsync(survivor.Id)).History, address => known
            .Where(one => one.One == (address.Channel == "sms" ? KnownBy.Phone(address.Address) : KnownBy.Email(address.Address)))
            .SelectMany(one => one.Holders.Where(holder => records.Any(record => record.Id == holder.Id)))
            .Select(holder => (DateTimeOffset?)holder.Since).Min());
    }

    /// <summary>Those who speak for whoever holds it, each once.</summary>
    private async Task<IReadOnlyList<(string Id, CardRow Card)>> SurvivorsAsync(IReadOnlyList<Holder> holders)
    {
        var found = await Task.WhenAll(holders.Select(holder => groups.SurvivorAsync(holder.Id)));
        return [.. found.OfType<(string Id, CardRow Card)>().DistinctBy(one => one.Id)];
    }

    private async Task<IReadOnlyList<Contact>> ContactsAsync(string customerId, int limit)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {CustomerKeys.Customer(customerId)} and RowKey ge {"j|"} and RowKey lt {"j}"}");
        return await StorageFaults.RepeatedAsync(async () =>
            await table.QueryAsync<ContactRow>(filter, limit, cancellationToken: CancellationToken.None).Take(limit).Select(row => row.Contact()).ToListAsync());
    }

    private Task MergeAsync(CardRow row) =>
        StorageFaults.RepeatedAsync(() => table.UpsertEntityAsync(row, TableUpdateMode.Merge, CancellationToken.None));
}
