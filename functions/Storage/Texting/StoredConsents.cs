using Azure;
using Azure.Data.Tables;
using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Texting.Consents;
using ContactFunctions.Functions.Storage.Record;
using ContactFunctions.Ports;

namespace ContactFunctions.Functions.Storage.Texting;

/// <summary>Consents on table storage. A caller that gives up stops waiting; what it asked for goes on.</summary>
public sealed class StoredConsents(TableClient table) : IConsents
{
    private const int TriesMax = 20;

    public async Task<Consent> FindAsync(StandingAddress pair, CancellationToken cancellation) =>
        (await LookAsync(pair).WaitAsync(cancellation))?.Consent() ?? Consent.None;

    public Task<ConsentChange> ChangeAsync(StandingAddress pair, Func<Consent, Consent?> rule, CancellationToken cancellation) =>
        ChangeAsync(pair, rule).WaitAsync(cancellation);

    private async Task<ConsentChange> ChangeAsync(StandingAddress pair, Func<Consent, Consent?> rule)
    {
        var commit = Guid.NewGuid().ToString("N");
        ConsentChange? done = null;
        for (var tries = 1; ; tries++)
        {
            var row = await LookAsync(pair);
            if (done is not null && row?.Commit == commit)
                return done;
            var before = row?.Consent() ?? Consent.None;
            var after = rule(before);
            if (after is null || ReferenceEquals(after, before))
                return new ConsentChange(before, before);
            done = new ConsentChange(before, after);
            try
            {
                await WriteAsync(ConsentRow.Of(pair, after, commit), row);
                return done;
            }
            catch (RequestFailedException fault) when (tries < TriesMax && (StorageFaults.IsLostRace(fault) || StorageFaults.IsUnknownOutcome(fault)))
            {
                // Read again: the row says whose write it carries.
                await StorageFaults.PauseAsync(Math.Min(tries, 8));
            }
            catch (Exception fault) when (tries < TriesMax && StorageFaults.IsUnknownOutcome(fault))
            {
                await StorageFaults.PauseAsync(Math.Min(tries, 8));
            }
        }
    }

    private Task WriteAsync(ConsentRow changed, ConsentRow? known) => known is null
        ? table.AddEntityAsync(changed, CancellationToken.None)
        : table.UpdateEntityAsync(changed, known.ETag, TableUpdateMode.Replace, CancellationToken.None);

    private Task<ConsentRow?> LookAsync(StandingAddress pair) => table.FindAsync<ConsentRow>(RecordKeys.Address(pair), ConsentRow.Key);
}
