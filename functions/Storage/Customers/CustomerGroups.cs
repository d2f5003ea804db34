using Azure;
using Azure.Data.Tables;
using ContactFunctions.Domain.Customers;
using ContactFunctions.Domain.Outcomes;

namespace ContactFunctions.Functions.Storage.Customers;

/// <summary>
/// Which records are one customer. The links of both change in one transaction; then the cards repeat them, under the version of the links, so that
/// whoever is late changes nothing.
/// </summary>
internal sealed class CustomerGroups(TableClient table)
{
    /// <summary>Links that are followed; more are not made (<see cref="CustomerLinks.MergedMax"/>), this only bounds the walk.</summary>
    private const int RecordsMax = 500;

    /// <summary>The card that speaks for this record, and its id; null when nobody knows it.</summary>
    public async Task<(string Id, CardRow Card)?> SurvivorAsync(string customerId)
    {
        for (var (id, left) = (customerId, RecordsMax); left > 0; left--)
        {
            if (await CardAsync(id) is not { } card)
                return null;
            if (string.IsNullOrEmpty(card.MergedInto))
                return (id, card);
            id = card.MergedInto;
        }

        throw new InvalidOperationException($"Customer {customerId} was merged in a circle.");
    }

    /// <summary>Cards of every record that this one speaks for, itself first; one read when it was never merged.</summary>
    public async Task<IReadOnlyList<(string Id, CardRow Card)>> RecordsOfAsync((string Id, CardRow Card) survivor)
    {
        var records = new List<(string Id, CardRow Card)> { survivor };
        for (var place = 0; place < records.Count && records.Count < RecordsMax; place++)
            if (records[place].Card.HasMerged is true)
                foreach (var id in (await LinksAsync(records[place].Id)).Merged)
                    if (records.All(one => one.Id != id) && await CardAsync(id) is { } card)
                        records.Add((id, card));
        return records;
    }

    public async Task<CustomerLinks> LinksAsync(string customerId) => (await RowAsync(customerId))?.Links() ?? new CustomerLinks(customerId);

    /// <summary>Null when it is done, by this try or an earlier one.</summary>
    public async Task<Refusal?> LinkAsync(LinkCommand command, DateTimeOffset now)
    {
        for (var tries = 1; ; tries++)
        {
            var (survivor, other) = (await RowAsync(command.Survivor), await RowAsync(command.Other));
            var (before, beforeOther) = (survivor?.Links() ?? new(command.Survivor), other?.Links() ?? new(command.Other));
            var decided = LinkRules.Decide(before, beforeOther, command, now);
            // Two rows read one after the other may be of two moments; a refusal has to be true at one.
            if (decided.IsRefused && tries < CustomerBook.TriesMax && (await LinksAsync(command.Survivor)).Version != before.Version)
                continue;
            if (decided.IsRefused || decided.Value.Survivor == before)
            {
                // The cards may be behind, because somebody died: then nobody else will bring them up to date.
                await MarkAsync(before);
                await MarkAsync(beforeOther);
                return decided.Refusal;
            }

            try
            {
                await table.SubmitTransactionAsync([Action(survivor, decided.Value.Survivor), Action(other, decided.Value.Other)], CancellationToken.None);
            }
            catch (Exception fault) when (tries < CustomerBook.TriesMax
                && (StorageFaults.IsUnknownOutcome(fault) || fault is RequestFailedException refused && StorageFaults.IsLostRace(refused)))
            {
                // Whether it was a lost race or the echo of our own write, the rows tell: they know the command id.
                await StorageFaults.PauseAsync(tries);
                continue;
            }

            // Those that speak come first: until the other card points to one, it is found by itself.
            await MarkAsync(decided.Value.Survivor);
            await MarkAsync(decided.Value.Other);
            return null;
        }
    }

    public async Task ForgetAsync(string customerId)
    {
        if (await RowAsync(customerId) is { } row)
            await StorageFaults.RepeatedAsync(() => table.DeleteEntityAsync(row.PartitionKey, row.RowKey, ETag.All, CancellationToken.None));
    }

    public Task<CardRow?> CardAsync(string customerId) => table.FindAsync<CardRow>(CustomerKeys.Customer(customerId), CustomerKeys.Card);

    private async Task MarkAsync(CustomerLinks links)
    {
        for (var tries = 1; await CardAsync(links.Id) is { } card && (card.LinksVersion ?? 0) < links.Version; tries++)
        {
            try
            {
                await table.UpdateEntityAsync(CardRow.Marked(links), card.ETag, TableUpdateMode.Merge, CancellationToken.None);
            }
            catch (Exception fault) when (tries < CustomerBook.TriesMax
                && (StorageFaults.IsUnknownOutcome(fault) || fault is RequestFailedException refused && StorageFaults.IsLostRace(refused)))
            {
                await StorageFaults.PauseAsync(tries);
            }
        }
    }

    private static TableTransactionAction Action(LinkRow? before, CustomerLinks after) => before is null
        ? new(TableTransactionActionType.Add, LinkRow.Of(after))
        : new(TableTransactionActionType.UpdateReplace, LinkRow.Of(after), before.ETag);

    private Task<LinkRow?> RowAsync(string customerId) => table.FindAsync<LinkRow>(CustomerKeys.Links, CustomerKeys.Link(customerId));
}
