using Azure.Data.Tables;
using ContactFunctions.Domain.Conversations.Record;
using ContactFunctions.Ports;

namespace ContactFunctions.Functions.Storage.Record;

/// <summary>Begins a record: everything of it is inserted in one transaction, or the one that is there is found.</summary>
internal sealed class RecordOpening(TableClient table, RecordReader reader, TimeProvider time)
{
    private const int TriesMax = 20;

    public async Task<Opened> OpenAsync(OpenConversation open)
    {
        var commit = Guid.NewGuid().ToString("N");
        var decision = open.Decide(time.GetUtcNow(), Seeds.Draw());
        var answerWasLost = false;
        for (var tries = 1; ; tries++)
        {
            try
            {
                var answer = await table.SubmitTransactionAsync(Actions(open, decision, commit));
                reader.Remember(new KnownHead(decision.Head, answer.Value[0].Headers.ETag!.Value, commit));
                return new Opened(decision.Head, IsNew: true);
            }
            catch (TableTransactionFailedException refused) when (refused.Status == 409 && tries < TriesMax)
            {
                if (await reader.HeadAsync(open.ConversationId) is { } found)
                    return new Opened(found.Head, await IsOursAsync(found, decision, commit, answerWasLost));
            }
            catch (Exception fault) when (tries < TriesMax && StorageFaults.IsUnknownOutcome(fault))
            {
                answerWasLost = true;
                await StorageFaults.PauseAsync(tries);
            }
        }
    }

    private static IEnumerable<TableTransactionAction> Actions(OpenConversation open, RecordDecision decision, string commit)
    {
        yield return RecordAttempt.Add(HeadRow.Of(decision.Head, commit));
        var first = open.FirstTextKey is { } key ? KeyRow.Of(open.ConversationId, key, [.. decision.Entries.TakeLast(1)], commit) : null;
        if (first is not null) yield return RecordAttempt.Add(first);
        foreach (var row in RecordAttempt.RowsOf(open.ConversationId, null, decision, [], commit))
            yield return RecordAttempt.Add(row);
    }

    // After a lost answer somebody may have written on top: then the first entry tells whose record it is.
    private async Task<bool> IsOursAsync(KnownHead found, RecordDecision decision, string commit, bool answerWasLost) =>
        found.Commit == commit
        || (answerWasLost && (await reader.EntriesAsync(found, 1, 1)) is [var entry] && entry.Hash == decision.Entries[0].Hash);
}
